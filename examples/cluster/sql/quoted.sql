-- Who is quoted most on the pages that list an outlet's stories?
WITH taken_apart AS (
    SELECT id, tearsheet(text) AS page FROM pages
),
said AS (
    SELECT id, page['related'] AS related, unnest(page['quotes']) AS quote FROM taken_apart
),
named AS (
    SELECT id, quote['start'] AS start, coalesce(quote['refers_to'], quote['speaker']) AS speaker, related
    FROM said
    WHERE quote['kind'] <> 'mention' AND (quote['mention'] = 'name' OR quote['refers_to'] IS NOT NULL)
),
listed AS (
    SELECT id, start, speaker, unnest(related) AS item FROM named
),
-- An outlet that a list has twice counts once.
beside AS (
    SELECT DISTINCT id, start, speaker, coalesce(item['source'], item['outlet']) AS outlet FROM listed
)
SELECT speaker, outlet, count(*) AS quotes
FROM beside
WHERE outlet IS NOT NULL
GROUP BY speaker, outlet
ORDER BY quotes DESC, speaker, outlet;
