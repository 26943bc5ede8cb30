/// Attributes of particular elements. Those that hold an address take a ``WebAddress``.
extension Attribute {
    public static func href(_ address: WebAddress) -> Attribute { Attribute("href", address.string) }
    public static func src(_ address: WebAddress) -> Attribute { Attribute("src", address.string) }
    public static func rel(_ relation: String) -> Attribute { Attribute("rel", relation) }
    public static func hreflang(_ tag: String) -> Attribute { Attribute("hreflang", tag) }
    public static func download(_ isDownload: Bool = true) -> Attribute { Attribute("download", flag: isDownload) }
    public static func alt(_ text: String) -> Attribute { Attribute("alt", text) }
    public static func width(_ width: Int) -> Attribute { Attribute("width", String(width)) }
    public static func height(_ height: Int) -> Attribute { Attribute("height", String(height)) }
    public static func media(_ query: String) -> Attribute { Attribute("media", query) }
    public static func charset(_ name: String) -> Attribute { Attribute("charset", name) }
    public static func httpEquivalent(_ header: String) -> Attribute { Attribute("http-equiv", header) }
    public static func content(_ text: String) -> Attribute { Attribute("content", text) }
    /// A machine-readable date or time.
    public static func datetime(_ iso: String) -> Attribute { Attribute("datetime", iso) }
    public static func cite(_ address: WebAddress) -> Attribute { Attribute("cite", address.string) }
    /// The number of a list's first item, or of one item.
    public static func start(_ number: Int) -> Attribute { Attribute("start", String(number)) }
    public static func open(_ isOpen: Bool = true) -> Attribute { Attribute("open", flag: isOpen) }
    /// A script is a module: fetched beside the page, run after it.
    public static var module: Attribute { Attribute("type", "module") }
}

/// Attributes of tables.
extension Attribute {
    public enum Scope: String, Sendable { case column = "col", row, columns = "colgroup", rows = "rowgroup" }

    public static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }

    /// Nothing for an ordinary cell.
    public static func columnSpan(_ count: Int) -> Attribute { count > 1 ? Attribute("colspan", String(count)) : .none }

    /// Nothing for an ordinary cell.
    public static func rowSpan(_ count: Int) -> Attribute { count > 1 ? Attribute("rowspan", String(count)) : .none }
    public static func headers(_ ids: String) -> Attribute { Attribute("headers", ids) }
}

/// Attributes of forms.
extension Attribute {
    public enum Method: String, Sendable { case get, post }
    public enum Encoding: String, Sendable {
        case urlEncoded = "application/x-www-form-urlencoded", multipart = "multipart/form-data"
    }
    public enum Control: String, Sendable {
        case text, search, email, file, hidden, checkbox, radio, submit, button, date, number, password
    }

    public static func action(_ address: WebAddress) -> Attribute { Attribute("action", address.string) }
    public static func method(_ method: Method) -> Attribute { Attribute("method", method.rawValue) }
    public static func encoding(_ encoding: Encoding) -> Attribute { Attribute("enctype", encoding.rawValue) }
    public static func type(_ control: Control) -> Attribute { Attribute("type", control.rawValue) }
    public static func name(_ name: String) -> Attribute { Attribute("name", name) }
    public static func value(_ value: String) -> Attribute { Attribute("value", value) }
    /// The id of the control that a label names.
    public static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    public static func rows(_ count: Int) -> Attribute { Attribute("rows", String(count)) }
    public static func maxLength(_ count: Int) -> Attribute { Attribute("maxlength", String(count)) }
    /// File types that a picker offers, parted by commas.
    public static func accept(_ types: String) -> Attribute { Attribute("accept", types) }
    public static func autocomplete(_ kind: String) -> Attribute { Attribute("autocomplete", kind) }
    public static func inputMode(_ mode: String) -> Attribute { Attribute("inputmode", mode) }
    public static func checked(_ isChecked: Bool = true) -> Attribute { Attribute("checked", flag: isChecked) }
    public static func selected(_ isSelected: Bool = true) -> Attribute { Attribute("selected", flag: isSelected) }
    public static func disabled(_ isDisabled: Bool = true) -> Attribute { Attribute("disabled", flag: isDisabled) }
    public static func required(_ isRequired: Bool = true) -> Attribute { Attribute("required", flag: isRequired) }
    public static func multiple(_ isMultiple: Bool = true) -> Attribute { Attribute("multiple", flag: isMultiple) }
}
