//! Short forms that are printed with a stop, so that the stop ends no sentence.
//!
//! Sorted. Single letters (`U.S.`, `J. K.`) need no row.

use crate::lookup::ShortWords;

/// Short forms that a name or a number follows: a capital glued to their stop has only lost its space.
pub(crate) static LEADING: ShortWords<{ LEADING_ROWS.len() }> = ShortWords::new(LEADING_ROWS);

const LEADING_ROWS: &[&str] = &[
    "Adm", "Apr", "Asst", "Atty", "Aug", "Av", "Ave", "Bhd", "Brig", "Bro", "Capt", "Cdr", "Ch", "Cmdr", "Cmdt", "Col",
    "Cpl", "Dato", "Dec", "Dep", "Dept", "Det", "Dist", "Dr", "Dra", "Drs", "Eng", "Engr", "Feb", "Fr", "Ft", "Gen",
    "Gov", "Hon", "Insp", "Jan", "Jl", "Jul", "Jun", "Lt", "Maj", "Mar", "Messrs", "Mgr", "Mlle", "Mme", "Mr", "Mrs",
    "Ms", "Msgr", "Mt", "Mx", "No", "Nos", "Nov", "Oct", "Ofc", "Op", "Ph", "Pol", "Pres", "Prof", "Psgr", "Pte",
    "Pvt", "Rep", "Reps", "Rev", "Rt", "Sec", "Sen", "Sens", "Sep", "Sept", "Sgt", "Sr", "Sra", "St", "Sta", "Ste",
    "Sto", "Sts", "Supt", "Ven", "Vol", "cf", "eg", "ie", "p", "pp", "v", "vol", "vs", "www",
];

/// Short forms that end a name; a sentence may end on them as well.
pub(crate) static TRAILING: ShortWords<{ TRAILING_ROWS.len() }> = ShortWords::new(TRAILING_ROWS);

const TRAILING_ROWS: &[&str] = &[
    "Ala", "Ariz", "Ark", "Assn", "Bros", "Calif", "Co", "Colo", "Conn", "Corp", "Del", "Esq", "Fla", "Ga", "Ill",
    "Inc", "Ind", "Jr", "Kan", "Ky", "La", "Ltd", "Man", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb",
    "Nev", "Okla", "Ont", "Ore", "Pa", "Pty", "Que", "Sask", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
];
