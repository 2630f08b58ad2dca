//! States, provinces and countries as datelines write them behind a place.

/// Compared without regard to case and full stops: `N.Y.`, `NY`.
#[rustfmt::skip]
pub(crate) static NAMES: &[&str] = &[
    // The United States: agencies' abbreviations, postal codes, names in full.
    "Ala", "Al", "Alabama", "Alaska", "AK", "Ariz", "AZ", "Arizona", "Ark", "AR", "Arkansas", "Calif", "Ca", "Cal",
    "California", "Colo", "CO", "Colorado", "Conn", "CT", "Connecticut", "Del", "DE", "Delaware", "Fla", "FL",
    "Florida", "Ga", "Georgia", "Hawaii", "HI", "Idaho", "ID", "Ill", "IL", "Illinois", "Ind", "Indiana", "Iowa", "IA",
    "Kan", "Kans", "KS", "Kansas", "Ky", "Kentucky", "La", "Louisiana", "Maine", "ME", "Md", "Maryland", "Mass", "MA",
    "Massachusetts", "Mich", "MI", "Michigan", "Minn", "MN", "Minnesota", "Miss", "MS", "Mississippi", "Mo", "Missouri",
    "Mont", "MT", "Montana", "Neb", "Nebr", "NE", "Nebraska", "Nev", "Nv", "Nevada", "NH", "New Hampshire", "NJ",
    "New Jersey", "NM", "New Mexico", "NY", "New York", "NC", "North Carolina", "ND", "North Dakota", "Ohio", "OH",
    "Okla", "OK", "Oklahoma", "Ore", "OR", "Oregon", "Pa", "Penn", "Pennsylvania", "RI", "Rhode Island", "SC",
    "South Carolina", "SD", "South Dakota", "Tenn", "TN", "Tennessee", "Texas", "Tex", "TX", "Utah", "UT", "Vt",
    "Vermont", "Va", "Virginia", "Wash", "WA", "Washington", "DC", "WVa", "WV", "West Virginia", "Wis", "Wisc", "WI",
    "Wisconsin", "Wyo", "WY", "Wyoming", "PR", "Puerto Rico", "Guam", "USA", "US", "United States",
    // Canada, Australia, the United Kingdom, India, Malaysia: the parts that agencies name.
    "Ont", "Ontario", "Que", "Quebec", "Alta", "Alberta", "BC", "British Columbia", "Man", "Manitoba", "Sask",
    "Saskatchewan", "NS", "Nova Scotia", "NB", "New Brunswick", "NL", "Nfld", "Newfoundland", "PEI", "PE",
    "Prince Edward Island", "Yukon", "NWT", "Nunavut", "NSW", "New South Wales", "Victoria", "Queensland", "Tasmania",
    "Western Australia", "South Australia", "England", "Scotland", "Wales", "Northern Ireland", "UK",
    "United Kingdom", "Britain", "Maharashtra", "Karnataka", "Tamil Nadu", "Kerala", "Gujarat", "Punjab", "Haryana",
    "Uttar Pradesh", "Madhya Pradesh", "Andhra Pradesh", "Telangana", "Rajasthan", "Bihar", "Odisha", "West Bengal",
    "Assam", "Jharkhand", "Chhattisgarh", "Goa", "Sabah", "Sarawak", "Johor", "Kedah", "Kelantan", "Pahang", "Perak",
    "Selangor", "Penang",
    // Countries.
    "Afghanistan", "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Australia", "Austria", "Azerbaijan",
    "Bahamas", "Bahrain", "Bangladesh", "Barbados", "Belarus", "Belgium", "Belize", "Benin", "Bermuda", "Bhutan",
    "Bolivia", "Bosnia", "Bosnia-Herzegovina", "Botswana", "Brazil", "Brunei", "Bulgaria", "Burkina Faso", "Burma",
    "Burundi", "Cambodia", "Cameroon", "Canada", "Chad", "Chile", "China", "Colombia", "Congo", "Costa Rica",
    "Croatia", "Cuba", "Cyprus", "Czech Republic", "Denmark", "Dominica", "Dominican Republic", "East Timor",
    "Ecuador", "Egypt", "El Salvador", "Eritrea", "Estonia", "Eswatini", "Ethiopia", "Fiji", "Finland", "France",
    "Gabon", "Gambia", "Germany", "Ghana", "Greece", "Grenada", "Guatemala", "Guinea", "Guyana", "Haiti", "Honduras",
    "Hungary", "Iceland", "India", "Indonesia", "Iran", "Iraq", "Ireland", "Israel", "Italy", "Ivory Coast",
    "Jamaica", "Japan", "Jordan", "Kazakhstan", "Kenya", "Kosovo", "Kuwait", "Kyrgyzstan", "Laos", "Latvia",
    "Lebanon", "Lesotho", "Liberia", "Libya", "Lithuania", "Macedonia", "Madagascar", "Malawi", "Malaysia",
    "Maldives", "Mali", "Malta", "Mauritania", "Mauritius", "Mexico", "Moldova", "Mongolia", "Montenegro", "Morocco",
    "Mozambique", "Myanmar", "Namibia", "Nepal", "Netherlands", "New Zealand", "Nicaragua", "Niger", "Nigeria",
    "North Korea", "North Macedonia", "Norway", "Oman", "Pakistan", "Panama", "Papua New Guinea", "Paraguay", "Peru",
    "Philippines", "Poland", "Portugal", "Qatar", "Romania", "Russia", "Rwanda", "Samoa", "Saudi Arabia", "Senegal",
    "Serbia", "Sierra Leone", "Slovakia", "Slovenia", "Solomon Islands", "Somalia", "South Africa", "South Korea",
    "South Sudan", "Spain", "Sri Lanka", "Sudan", "Suriname", "Swaziland", "Sweden", "Switzerland", "Syria", "Taiwan",
    "Tajikistan", "Tanzania", "Thailand", "Togo", "Tonga", "Trinidad", "Trinidad and Tobago", "Tunisia", "Turkey",
    "Türkiye", "Turkmenistan", "Uganda", "Ukraine", "United Arab Emirates", "UAE", "Uruguay", "Uzbekistan",
    "Vanuatu", "Venezuela", "Vietnam", "West Bank", "Yemen", "Zambia", "Zimbabwe",
];

/// Rivers behind a slash that tell a town from its namesakes: `Frankfurt/Main` is one place.
#[rustfmt::skip]
pub(crate) static RIVERS: &[&str] = &[
    "Aisch", "Aller", "Donau", "Elbe", "Havel", "Inn", "Isar", "Lahn", "Lippe", "Main", "Neckar", "Oder", "Rhein",
    "Ruhr", "Saale", "Spree", "Weser", "Westf", "Wied",
];
