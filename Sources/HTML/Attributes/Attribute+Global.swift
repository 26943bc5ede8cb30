/// Attributes that any element may carry.
extension Attribute {
    public static func id(_ id: String) -> Attribute { Attribute("id", id) }

    /// One or several class names, parted by spaces.
    public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }

    /// The class names that are not nil.
    public static func classes(_ names: String?...) -> Attribute {
        Attribute("class", names.compactMap { $0 }.joined(separator: " "))
    }

    public static func lang(_ tag: String) -> Attribute { Attribute("lang", tag) }
    public static func title(_ text: String) -> Attribute { Attribute("title", text) }
    public static func role(_ role: String) -> Attribute { Attribute("role", role) }
    public static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
    public static func hidden(_ isHidden: Bool = true) -> Attribute { Attribute("hidden", flag: isHidden) }
    /// Whether the page begins here for whoever types.
    public static func autofocus(_ isOn: Bool = true) -> Attribute { isOn ? Attribute("autofocus", "") : .none }
    public static func spellcheck(_ isOn: Bool) -> Attribute { Attribute("spellcheck", isOn ? "true" : "false") }

    /// `data-name`; the name is a literal of the source.
    public static func data(_ name: StaticString, _ value: String) -> Attribute { Attribute("data-\(name)", value) }

    /// `aria-…`.
    public static func aria(_ name: Aria, _ value: String) -> Attribute { Attribute(name.attribute, value) }

    /// Marks the current one of a set (`page`, `step`, `true`); nothing when it isn't.
    public static func current(_ isCurrent: Bool, as value: StaticString = "page") -> Attribute {
        isCurrent ? Attribute("aria-current", "\(value)") : .none
    }

    /// No attribute: for the other branch of a condition.
    public static var none: Attribute { Attribute("", flag: false) }
}

/// The properties that tell assistive technology what an element is for.
public enum Aria: String, Sendable, Hashable, CaseIterable {
    case label, labelledby, describedby, hidden, live, expanded, controls, busy, invalid, roledescription, sort

    var attribute: String { "aria-\(rawValue)" }
}
