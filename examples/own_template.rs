//! A template of your own, for a site that the crate does not know: no fork, no rebuild of the crate.
//!
//! cargo run --example own_template

use tearsheet::LineRole::{Foot, Furniture, Head, Heading, Item};
use tearsheet::{Error, Options, Template};

const PAGE: &str = "\
Ferry cat may ride free
Harbour Courier / Tuesday / 3 comments
A ferry cat may travel without a ticket, magistrates ruled on Tuesday.
“She has never once been seen to get off,” the captain said.
*** Elsewhere on the quay ***
>> Weir mended with tarThe weir at Marlow held through the night, its keeper says.
   The Marlow Bell, p. 4
>> Pier painted twiceNobody had told the second crew, or the gulls.
   The Pier Post, p. 9
Imprint
";

fn main() -> Result<(), Error> {
    let templates = [Template::new(
        "harbour-courier",
        &[
            (Head, "{headline}"),
            (Furniture, "Harbour Courier / {}"),
            (Heading, "*** Elsewhere on the quay ***"),
            (Item, ">> {title}{snippet}"),
            (Item, "{outlet}, p. {number}"),
            (Foot, "Imprint"),
        ],
    )?];
    let page = Options::new().templates(&templates).parse(PAGE);

    let template = page.template.expect("the heading gives the template away");
    println!("template  {} ({:?})", template.name, template.how);
    println!("headline  {}", page.article.headline.map_or("", |headline| headline.text));
    for quote in &page.article.quotes {
        println!("quote     {} – {}", quote.text, quote.speaker.as_ref().map_or("?", |speaker| speaker.text));
    }
    for item in &page.related {
        let [title, snippet, outlet] =
            [item.title, item.snippet, item.outlet].map(|part| part.map_or("", |part| part.text));
        println!("item      {title} | {snippet} | {outlet}");
    }

    let error = Template::new("broken", &[(Heading, "*** {what} ***")]).expect_err("there is no field `what`");
    println!("\nand a template that cannot work: {error}");
    Ok(())
}
