// Forms and what opens. Every content is markup already; a string in it is escaped.

/// `form`.
public func form(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("form", attributes, content())
}

/// `label`.
public func label(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("label", attributes, content())
}

/// `fieldset`.
public func fieldset(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("fieldset", attributes, content())
}

/// `legend`.
public func legend(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("legend", attributes, content())
}

/// `textarea`.
public func textarea(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("textarea", attributes, content())
}

/// `select`.
public func select(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("select", attributes, content())
}

/// `option`.
public func option(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("option", attributes, content())
}

/// `optgroup`: options under a title that can't be chosen itself.
public func optgroup(titled title: String, @MarkupBuilder content: () -> Markup) -> Markup {
    .element("optgroup", [Attribute("label", title)], content())
}

/// `button`.
public func button(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("button", attributes, content())
}

/// `output`.
public func output(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("output", attributes, content())
}

/// `details`.
public func details(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("details", attributes, content())
}

/// `summary`.
public func summary(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("summary", attributes, content())
}

/// `input`. Holds nothing.
public func input(_ attributes: Attribute...) -> Markup { .void("input", attributes) }
