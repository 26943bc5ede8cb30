// Tables. Every content is markup already; a string in it is escaped.

/// `table`.
public func table(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("table", attributes, content())
}

/// `caption`.
public func caption(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("caption", attributes, content())
}

/// `thead`.
public func thead(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("thead", attributes, content())
}

/// `tbody`.
public func tbody(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("tbody", attributes, content())
}

/// `tfoot`.
public func tfoot(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("tfoot", attributes, content())
}

/// `tr`.
public func tr(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("tr", attributes, content())
}

/// `th`.
public func th(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("th", attributes, content())
}

/// `td`.
public func td(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("td", attributes, content())
}

/// `colgroup`.
public func colgroup(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("colgroup", attributes, content())
}

/// `col`. Holds nothing.
public func col(_ attributes: Attribute...) -> Markup { .void("col", attributes) }
