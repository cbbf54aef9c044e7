//! Options as JavaScript gives them.

use js_sys::{Array, BigInt, Function, Object, Reflect, Symbol, TypeError};
use newslens::wasm;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

fn object(name: &str, value: &JsValue) -> JsValue {
    let object = Object::new();
    Reflect::set(&object, &name.into(), value).unwrap();
    object.into()
}

fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap()
}

/// The day of publication that an analysis with these options has.
fn publication(options: &JsValue) -> JsValue {
    let analysis = wasm::analyze_object("Nothing was said.", options).unwrap();
    let publication = field(&analysis, "publication");
    if publication.is_null() { publication } else { field(&publication, "value") }
}

#[wasm_bindgen_test]
fn what_is_accepted() {
    for nothing in [JsValue::NULL, JsValue::UNDEFINED] {
        assert!(publication(&nothing).is_null());
        assert!(publication(&object("date", &nothing)).is_null());
        assert!(publication(&object("order", &nothing)).is_null());
    }
    assert!(publication(&Object::new()).is_null());
    assert_eq!(publication(&object("date", &"2024-05-15".into())), "2024-05-15");
    assert_eq!(publication(&object("date", &"2024-05-15T08:30".into())), "2024-05-15T08:30");
    for order in ["auto", "month-first", "day-first"] {
        assert!(publication(&object("order", &order.into())).is_null());
    }
    for genre in ["auto", "news", "message"] {
        assert!(publication(&object("genre", &genre.into())).is_null());
    }
}

#[wasm_bindgen_test]
fn what_is_not_names_the_option() {
    let (date, order) = ("an ISO date such as 2023-09-13 or 2023-09-13T08:30", "auto, month-first or day-first");
    let wrong: [(&str, JsValue, &str); 12] = [
        ("date", "15.5.2024".into(), date),
        ("date", "2024-02-30".into(), date),
        ("date", "".into(), date),
        ("date", 2024.into(), date),
        ("date", true.into(), date),
        ("date", js_sys::Date::new_0().into(), date),
        ("order", "month".into(), order),
        ("order", BigInt::from(1).into(), order),
        ("order", Symbol::iterator().into(), order),
        ("genre", "novel".into(), "auto, news or message"),
        ("language", "tlh".into(), "auto, en"),
        ("Date", "2024-05-15".into(), "the options date, published, order, genre, language, names and maxLength only"),
    ];
    for (name, value, accepted) in wrong {
        assert_error(&object(name, &value), name, &value, accepted);
    }
    let whole = "an object such as { date: \"2023-09-13\" }";
    let wrong: [JsValue; 5] =
        ["2024-05-15".into(), 7.into(), true.into(), Array::new().into(), Function::new_no_args("").into()];
    for options in wrong {
        assert_error(&options, "options", &options, whole);
    }
}

fn assert_error(options: &JsValue, option: &str, given: &JsValue, accepted: &str) {
    for error in [
        wasm::analyze_flat(b"", options, None, None).err(),
        wasm::analyze_object("", options).err(),
        wasm::Session::new(options, None).err(),
    ] {
        let error = error.unwrap_or_else(|| panic!("{option} is accepted"));
        assert!(error.is_instance_of::<TypeError>());
        assert_eq!(field(&error, "option"), option);
        assert!(Object::is(&field(&error, "given"), given));
        assert_eq!(field(&error, "accepted"), accepted);
    }
}
