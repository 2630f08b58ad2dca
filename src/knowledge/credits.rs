//! How newsrooms write whom a picture is by.

use crate::lookup::Sieve;

/// Words in front of a name that are no part of the credit: `Picture by`.
pub(crate) const LEADS: &[&str] = &[
    "Picture by ",
    "Pictures by ",
    "Photo by ",
    "Photos by ",
    "Pic by ",
    "Image by ",
    "File picture by ",
    "File photo by ",
    "Photo courtesy of ",
    "Picture courtesy of ",
    "Photo via ",
    "Picture via ",
    "Photo: ",
    "Photos: ",
    "PHOTO: ",
    "Picture: ",
    "Pic: ",
    "Image: ",
    "Images: ",
    "Foto: ",
    "Bild: ",
    "Credit: ",
    "Photo / ",
    "Photo credit: ",
    "Photograph: ",
    "Photographs: ",
    "Photograph by ",
];

/// How the BBC opens the line of a caption; the line of its credit stands above.
pub(crate) static CAPTION_LEAD: &str = "Image caption, ";

/// What sites hang on a caption, behind its credit.
pub(crate) static BUTTONS: &[&str] = &[
    " hide caption",
    " Purchase Licensing Rights",
    " Acquire Licensing Rights",
    " Purchase Licensing Rights, opens new tab",
];

/// How the New York Times parts a caption and its credit.
pub(crate) static CREDIT_WORD: &str = "Credit...";

/// Words that make a credit of the name before them: `Bernama pic`, `Malay Mail file pic`.
pub(crate) const NOUNS: &[&str] = &["pic", "pics", "pix", "photo", "photos", "picture", "image", "handout"];

/// The first three letters of each.
pub(crate) static NOUN_LETTERS: Sieve = Sieve::of_first_letters(NOUNS);

/// Words that make a credit of the name behind them: `Gambar Bernama`.
pub(crate) static LEADING_NOUNS: &[&str] = &["Gambar", "Foto"];

/// Agencies that set a slash and the photographer behind their name: `REUTERS/Nan Rajah`.
pub(crate) static BEFORE_SLASH: &[&str] = &[
    "REUTERS",
    "AP Photo",
    "THE CANADIAN PRESS",
    "AFP",
    "EPA",
    "epa",
    "dpa",
    "ANTARA",
    "PTI",
    "XINHUA",
    "Xinhua",
    "Getty Images",
    "PA Wire",
    "Anadolu",
];

/// Picture desks whose name is a credit by itself.
pub(crate) static PICTURE_DESKS: &[&str] = &["BERNAMAPIC", "BERNAMAPIX", "BERNAMA PIC", "BERNAMA PIX"];

/// Agencies and picture desks that end a credit in brackets: `(Nan Rajah/PA)`, `(via AP)`.
pub(crate) static DESKS: &[&str] = &[
    "AAP",
    "AFP",
    "ANTARA",
    "AP",
    "Alamy",
    "Anadolu",
    "BERNAMA",
    "Bernama",
    "Bloomberg",
    "EPA",
    "EPA-EFE",
    "Facebook",
    "Getty",
    "Getty Images",
    "Instagram",
    "NurPhoto",
    "PA",
    "PA Wire",
    "PIXABAY",
    "PTI",
    "Pixabay",
    "REUTERS",
    "Reuters",
    "Shutterstock",
    "TNS",
    "Twitter",
    "Unsplash",
    "Xinhua",
    "dpa",
];
