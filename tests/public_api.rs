//! The public API is what `tests/public_api.txt` says.
//!
//! `BLESS=1 cargo test --test public_api` writes it anew: a line that goes or changes there breaks a caller.
//! The items are read off the source, which works with every toolchain; what rustdoc makes of them needs nightly.

mod common;

use common::diff;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Fields, Ident, ImplItem, Item, ItemEnum, ItemImpl, LitStr, Token, Type, Visibility};

#[test]
fn the_public_api_is_as_written() {
    let path = root().join("tests/public_api.txt");
    let found = public_api();
    if env::var_os("BLESS").is_some_and(|value| value != "0") {
        return fs::write(path, found).expect("the folder can be written");
    }
    let differences = diff::lines(&fs::read_to_string(path).expect("it is there"), &found);
    assert!(differences.is_empty(), "the public API has changed: - was, + is\n{differences}");
}

/// More than these are more than a caller can keep in mind.
const MOST: usize = 34;

#[test]
fn the_public_api_is_small() {
    let items = source("src/lib.rs");
    let functions = items.iter().filter(|item| matches!(item, Item::Fn(item) if public(&item.vis))).count();
    let types = exported(&items).len();
    assert!(types + functions <= MOST, "{types} types and {functions} functions");
}

/// Fields and kinds can be added to whatever shows any.
#[test]
fn what_shows_its_fields_or_kinds_can_grow() {
    let names = exported(&source("src/lib.rs"));
    each_item(&mut |item| {
        let (name, attributes, shows) = match item {
            Item::Struct(item) => {
                let shows = item.fields.iter().any(|field| public(&field.vis));
                (&item.ident, &item.attrs, shows && public(&item.vis))
            }
            Item::Enum(item) => (&item.ident, &item.attrs, public(&item.vis)),
            _ => return,
        };
        let grows = attributes.iter().any(|attribute| attribute.path().is_ident("non_exhaustive"));
        assert!(grows || !shows || !names.contains(&name.to_string()), "{name} is not #[non_exhaustive]");
    });
}

#[test]
fn every_public_item_has_an_example() {
    let root = source("src/lib.rs");
    let names = exported(&root);
    let mut without = Vec::new();
    let mut look = |name: &Ident, owner: &str, attributes: &[Attribute]| {
        if !has_example(attributes) {
            without.push(format!("{owner}{name}"));
        }
    };
    each_item(&mut |item| match item {
        Item::Struct(item) if public(&item.vis) && names.contains(&item.ident.to_string()) => {
            look(&item.ident, "", &item.attrs);
        }
        Item::Enum(item) if public(&item.vis) && names.contains(&item.ident.to_string()) => {
            look(&item.ident, "", &item.attrs);
        }
        Item::Fn(item) if public(&item.vis) => look(&item.sig.ident, "", &item.attrs),
        Item::Impl(item) if item.trait_.is_none() => {
            let Some(owner) = owner(&item.self_ty).filter(|name| names.contains(name)) else { return };
            for inner in &item.items {
                match inner {
                    ImplItem::Fn(inner) if public(&inner.vis) => {
                        look(&inner.sig.ident, &format!("{owner}::"), &inner.attrs);
                    }
                    _ => {}
                }
            }
        }
        _ => {}
    });
    assert!(without.is_empty(), "without an example: {without:?}");
}

fn has_example(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }) => line.value().trim() == "```",
            _ => false,
        },
        _ => false,
    })
}

/// The test of auto traits is a list written by hand: nothing may be missing there.
#[test]
fn the_auto_traits_of_every_type_are_pinned() {
    let tests = source("tests/api.rs");
    let pins = tests.iter().find_map(|item| match item {
        Item::Fn(item) if item.sig.ident == "every_type_can_go_to_another_thread" => Some(&item.block.stmts),
        _ => None,
    });
    let words = pins.expect("the test is there").iter().map(|statement| format!("{:?}", words(statement)));
    let words: String = words.collect();
    let missing = |name: &String| !words.contains(&format!("{name:?}"));
    let missing: Vec<_> = exported(&source("src/lib.rs")).into_iter().filter(missing).collect();
    assert!(missing.is_empty(), "not among them: {missing:?}");
}

/// The names in a macro's call.
fn words(statement: &syn::Stmt) -> Vec<String> {
    let syn::Stmt::Macro(call) = statement else { return Vec::new() };
    let names = call.mac.tokens.clone().into_iter().filter_map(|token| match token {
        TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    });
    names.collect()
}

fn source(path: &str) -> Vec<Item> {
    syn::parse_file(&fs::read_to_string(root().join(path)).expect("it is there")).expect("Rust").items
}

/// Hands every item of every file of the crate to `look`.
fn each_item(look: &mut dyn FnMut(&Item)) {
    for file in files(&root().join("src")) {
        let file = syn::parse_file(&fs::read_to_string(file).expect("readable")).expect("it compiles");
        file.items.iter().for_each(&mut *look);
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn public_api() -> String {
    let root = source("src/lib.rs");
    let mut api: Vec<String> = root.iter().filter_map(function).collect();
    let names = exported(&root);
    assert!(names.contains("Page"), "the exports are not where they were: {names:?}");
    let mut seen = BTreeSet::new();
    for file in files(&self::root().join("src")) {
        let items = syn::parse_file(&fs::read_to_string(file).expect("readable")).expect("it compiles").items;
        dump(items, &names, &mut seen, &mut api);
    }
    assert_eq!(seen, names, "an export whose declaration was not found");
    api.sort();
    api.join("\n")
}

/// The names that the crate's root exports: it does so with `pub use` alone.
fn exported(items: &[Item]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for item in items {
        match item {
            Item::Use(item) if public(&item.vis) => leaves(&item.tree, &mut names),
            Item::Mod(item) => assert!(!public(&item.vis), "a public module, {}, is not looked into", item.ident),
            _ => {}
        }
    }
    names
}

fn leaves(tree: &syn::UseTree, names: &mut BTreeSet<String>) {
    match tree {
        syn::UseTree::Path(path) => leaves(&path.tree, names),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, names)),
        syn::UseTree::Name(name) => _ = names.insert(name.ident.to_string()),
        syn::UseTree::Rename(_) | syn::UseTree::Glob(_) => panic!("the root exports items by their names"),
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable").path()) {
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Adds the declarations of `names` among `items`, and all that is implemented for them.
fn dump(items: Vec<Item>, names: &BTreeSet<String>, seen: &mut BTreeSet<String>, api: &mut Vec<String>) {
    let mut declared = |name: &Ident| names.contains(&name.to_string()) && seen.insert(name.to_string());
    let mut inner = Vec::new();
    for item in items {
        match item {
            Item::Struct(mut item) if public(&item.vis) && declared(&item.ident) => {
                keep(&mut item.attrs);
                keep_public(&mut item.fields);
                api.push(print(Item::Struct(item)));
            }
            Item::Enum(mut item) if public(&item.vis) && declared(&item.ident) => {
                keep(&mut item.attrs);
                item.variants.iter_mut().for_each(|variant| keep(&mut variant.attrs));
                api.push(print(Item::Enum(item)));
            }
            Item::Impl(item) if owner(&item.self_ty).is_some_and(|name| names.contains(&name)) => {
                api.extend(implementation(item));
            }
            Item::Macro(item) if item.mac.path.is_ident("kinds") => {
                let Kinds(item) = item.mac.parse_body().expect("kinds of the known form");
                if declared(&item.ident) {
                    api.push(print(Item::Enum(item)));
                }
            }
            // What `kinds!` makes beside the enum.
            Item::Macro(item) if item.ident.as_ref().is_some_and(|name| name == "kinds") => {
                let words = without_docs(item.mac.tokens).to_string();
                api.push(format!("macro_rules! kinds\n{}\n", textwrap::fill(&words, 100)));
            }
            Item::Mod(item) if !item.attrs.iter().any(is_test) => inner.extend(item.content.map(|(_, items)| items)),
            _ => {}
        }
    }
    inner.into_iter().for_each(|items| dump(items, names, seen, api));
}

fn function(item: &Item) -> Option<String> {
    let Item::Fn(item) = item else { return None };
    let mut item = item.clone();
    keep(&mut item.attrs);
    item.block.stmts.clear();
    public(&item.vis).then(|| print(Item::Fn(item)))
}

/// The public functions and constants of a type, or the types that a trait's implementation chooses.
fn implementation(mut item: ItemImpl) -> Option<String> {
    let of_trait = item.trait_.is_some();
    keep(&mut item.attrs);
    item.items.retain(|item| match item {
        ImplItem::Fn(item) => !of_trait && public(&item.vis),
        ImplItem::Const(item) => of_trait || public(&item.vis),
        ImplItem::Type(_) => true,
        _ => false,
    });
    for item in &mut item.items {
        match item {
            ImplItem::Fn(item) => {
                keep(&mut item.attrs);
                item.block.stmts.clear();
            }
            ImplItem::Const(item) => keep(&mut item.attrs),
            ImplItem::Type(item) => keep(&mut item.attrs),
            _ => {}
        }
    }
    (of_trait || !item.items.is_empty()).then(|| print(Item::Impl(item)))
}

/// The name of the type that something is implemented for, without its generics.
fn owner(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Type::Reference(reference) => owner(&reference.elem),
        _ => None,
    }
}

fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Leaves the attributes that a caller can tell.
fn keep(attributes: &mut Vec<Attribute>) {
    let inner = ["doc", "allow", "expect", "inline"];
    attributes.retain(|attribute| !inner.iter().any(|name| attribute.path().is_ident(name)));
}

fn is_test(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg") && attribute.parse_args::<Ident>().is_ok_and(|name| name == "test")
}

/// Private fields become one of no name: that there are some says that only the crate can make the value.
fn keep_public(fields: &mut Fields) {
    let Fields::Named(named) = fields else {
        return fields.iter_mut().for_each(|field| keep(&mut field.attrs));
    };
    let all = std::mem::take(&mut named.named);
    let private = all.iter().any(|field| !public(&field.vis));
    named.named = all.into_iter().filter(|field| public(&field.vis)).collect();
    named.named.iter_mut().for_each(|field| keep(&mut field.attrs));
    if private {
        named.named.push(syn::parse_quote!(private: _));
    }
}

/// `kinds! { Name { Kind = "key", "message"; … } }` as an enum with the keys for values.
struct Kinds(ItemEnum);

impl Parse for Kinds {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        let name: Ident = input.parse()?;
        let mut item: ItemEnum = syn::parse_quote!(pub enum #name {});
        let kinds;
        syn::braced!(kinds in input);
        while !kinds.is_empty() {
            kinds.call(Attribute::parse_outer)?;
            let kind: Ident = kinds.parse()?;
            kinds.parse::<Token![=]>()?;
            let key: LitStr = kinds.parse()?;
            kinds.parse::<Token![,]>()?;
            kinds.parse::<LitStr>()?;
            kinds.parse::<Token![;]>()?;
            item.variants.push(syn::parse_quote!(#kind = #key));
        }
        Ok(Self(item))
    }
}

fn without_docs(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if is_doc(&group) => _ = kept.pop(),
            TokenTree::Group(group) => {
                let inner = proc_macro2::Group::new(group.delimiter(), without_docs(group.stream()));
                kept.push(inner.into());
            }
            token => kept.push(token),
        }
    }
    kept.into_iter().collect()
}

fn is_doc(group: &proc_macro2::Group) -> bool {
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket && first.is_some_and(|first| first.to_string() == "doc")
}

fn print(item: Item) -> String {
    prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] })
}
