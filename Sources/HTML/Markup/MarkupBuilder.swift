/// Lets elements be written one after another, with `if`, `switch` and `for`; a string among them is text and is escaped.
@resultBuilder
public enum MarkupBuilder {
    public static func buildExpression(_ piece: Markup) -> Markup { piece }
    public static func buildExpression(_ text: String) -> Markup { Markup(text: text) }
    public static func buildExpression(_ piece: Markup?) -> Markup { piece ?? Markup() }
    public static func buildExpression(_ markup: StaticMarkup) -> Markup { Markup(markup) }

    public static func buildBlock() -> Markup { Markup() }
    public static func buildPartialBlock(first: Markup) -> Markup { first }

    public static func buildPartialBlock(accumulated: consuming Markup, next: Markup) -> Markup {
        accumulated.append(next)
        return accumulated
    }

    public static func buildOptional(_ piece: Markup?) -> Markup { piece ?? Markup() }
    public static func buildEither(first piece: Markup) -> Markup { piece }
    public static func buildEither(second piece: Markup) -> Markup { piece }
    public static func buildArray(_ pieces: [Markup]) -> Markup { pieces.joined() }
}
