//! `tearsheet(text)` for SQL.

use crate::pages;
use datafusion::arrow::datatypes::DataType;
use datafusion::common::{Result, cast::as_string_view_array};
use datafusion::logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility};

/// Its name in SQL.
pub(crate) const NAME: &str = "tearsheet";

/// The function, to be registered wherever a plan is made, read or run.
pub(crate) fn tearsheet() -> ScalarUDF {
    // Strings of other types become views of the same bytes before the call.
    let signature = Signature::uniform(1, vec![DataType::Utf8View], Volatility::Immutable);
    ScalarUDF::new_from_impl(Tearsheet { signature })
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Tearsheet {
    signature: Signature,
}

impl ScalarUDFImpl for Tearsheet {
    fn name(&self) -> &str {
        NAME
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(pages::data_type())
    }

    fn invoke_with_args(&self, arguments: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let texts = arguments.args[0].to_array(arguments.number_rows)?;
        Ok(ColumnarValue::Array(pages::take_apart(as_string_view_array(&texts)?)?))
    }
}
