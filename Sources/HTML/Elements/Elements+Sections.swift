// Landmarks, sections and headings. Every content is markup already; a string in it is escaped.

/// `header`.
public func header(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("header", attributes, content())
}

/// `nav`.
public func nav(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("nav", attributes, content())
}

/// `main`.
public func main(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("main", attributes, content())
}

/// `footer`.
public func footer(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("footer", attributes, content())
}

/// `section`.
public func section(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("section", attributes, content())
}

/// `article`.
public func article(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("article", attributes, content())
}

/// `aside`.
public func aside(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("aside", attributes, content())
}

/// `div`.
public func div(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("div", attributes, content())
}

/// `h1`.
public func h1(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("h1", attributes, content())
}

/// `h2`.
public func h2(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("h2", attributes, content())
}

/// `h3`.
public func h3(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("h3", attributes, content())
}

/// `h4`.
public func h4(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("h4", attributes, content())
}

/// `h5`.
public func h5(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("h5", attributes, content())
}

/// `h6`.
public func h6(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("h6", attributes, content())
}

/// `hgroup`.
public func hgroup(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("hgroup", attributes, content())
}

/// `address`.
public func address(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("address", attributes, content())
}

/// A heading of the level given, 1–6; deeper levels are 6.
public func heading(level: Int, _ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    return .element(names[min(max(level, 1), names.count) - 1], attributes, content())
}
