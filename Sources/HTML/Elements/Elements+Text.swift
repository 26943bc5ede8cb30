// Paragraphs, lists and words. Every content is markup already; a string in it is escaped.

/// `p`.
public func p(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("p", attributes, content())
}

/// `blockquote`.
public func blockquote(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("blockquote", attributes, content())
}

/// `pre`.
public func pre(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("pre", attributes, content())
}

/// `ul`.
public func ul(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("ul", attributes, content())
}

/// `ol`.
public func ol(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("ol", attributes, content())
}

/// `li`.
public func li(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("li", attributes, content())
}

/// `dl`.
public func dl(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("dl", attributes, content())
}

/// `dt`.
public func dt(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("dt", attributes, content())
}

/// `dd`.
public func dd(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("dd", attributes, content())
}

/// `a`: a link.
public func a(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("a", attributes, content())
}

/// `span`.
public func span(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("span", attributes, content())
}

/// `strong`.
public func strong(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("strong", attributes, content())
}

/// `em`.
public func em(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("em", attributes, content())
}

/// `b`.
public func b(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("b", attributes, content())
}

/// `i`.
public func i(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("i", attributes, content())
}

/// `small`.
public func small(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("small", attributes, content())
}

/// `code`.
public func code(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("code", attributes, content())
}

/// `abbr`.
public func abbr(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("abbr", attributes, content())
}

/// `time`.
public func time(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("time", attributes, content())
}

/// `mark`: words marked for the reader.
public func mark(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("mark", attributes, content())
}

/// `del`: words taken out.
public func del(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("del", attributes, content())
}

/// `ins`: words put in.
public func ins(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("ins", attributes, content())
}

/// `s`.
public func s(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("s", attributes, content())
}

/// `sub`.
public func sub(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("sub", attributes, content())
}

/// `sup`.
public func sup(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("sup", attributes, content())
}

/// `q`.
public func q(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("q", attributes, content())
}

/// `cite`.
public func cite(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("cite", attributes, content())
}

/// `br`: a line break within text. Holds nothing.
public func br(_ attributes: Attribute...) -> Markup { .void("br", attributes) }

/// `hr`. Holds nothing.
public func hr(_ attributes: Attribute...) -> Markup { .void("hr", attributes) }

/// `wbr`. Holds nothing.
public func wbr(_ attributes: Attribute...) -> Markup { .void("wbr", attributes) }
