#!/usr/bin/env python3
"""Write lines that name an outlet, to learn src/knowledge/joint_weights.rs from. Standard library only.

usage: outlet_lines.py RECORDS.tsv > LINES.tsv

RECORDS.tsv: id TAB title TAB snippet. LINES.tsv: id TAB title TAB separator TAB outlet TAB snippet.
The names stand for what outlets call themselves: plain words, addresses, inner capitals, capitals, stations.
"""
import random, sys

NAMES = """The Borneo Bulletin|Delta Trust|Borneo Post Online|thestar.com.my|News.com.au|Stuff.co.nz|RTÉ News|The Sydney Morning Herald|IOL News
eNCA|EWN|BBC|CNN|Al Jazeera|FMT|The Vibes|New Straits Times|Punch Newspapers|THISDAYLIVE|SABC News|GMA News Online|ABS-CBN News|PhilStar.com
Mothership.SG|CNA|TODAYonline|AsiaOne|The Independent Singapore|iNews|MailOnline|Metro.co.uk|LADbible|TheJournal.ie|Independent.ie|RTE.ie
The West Australian|9News|7NEWS.com.au|Newshub|RNZ|1News|NDTV.com|ThePrint|Scroll.in|Times of India|Moneycontrol|Hindustan Times
Al Arabiya English|Arab News|The Punch|Channels Television|P.M. News|Legit.ng|Pulse.ng|City News Toronto|CP24.com|National Post
The Globe and Mail|HuffPost Canada|Yahoo News|USA TODAY|CBS17|WRAL.com|6abc Philadelphia|Fox 8 Cleveland WJW|KTLA|The Hill|Axios|POLITICO
Vox|TechCrunch|9to5Mac|The Verge|ESPN.com|Sky Sports|talkSPORT|GOAL.com|Football365|VnExpress International|Jakarta Globe|ANTARA News
Bangkok Post|Vietnam News|SowetanLIVE|Business Day|Dawn|Geo News|The Express Tribune|Belfast Telegraph|Manchester Evening News|WalesOnline
LincolnshireLive|GreatAndhra|HollywoodLife|NorthWalesPioneer|BoxingScene.com|MacRumors|WhatCulture.com|StarAdvertiser|RugbyPass|CricTracker
Der Standard|Le Monde|El Universal|La Repubblica|Berita Harian|Sinar Daily|Malaysiakini|The Edge Markets|SoyaCincau|Says|Utusan TV""".replace("\n", "|").split("|")
SEPARATORS = " | ", " – ", " - ", " | "

rng = random.Random(1)
for line in open(sys.argv[1], encoding="utf8"):
    name, title, snippet = line.rstrip("\n").split("\t")
    if len(snippet) > 90 and rng.random() < 0.3:
        snippet = snippet[: rng.randrange(60, len(snippet))].rsplit(" ", 1)[0].rstrip(" ,.;:-") + rng.choice(("...", " …", "…"))
    print(name, title, rng.choice(SEPARATORS), rng.choice(NAMES), snippet, sep="\t")
