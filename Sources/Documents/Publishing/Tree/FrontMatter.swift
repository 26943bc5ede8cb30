package import Proofreading

/// What stands on a document's cover, in its footer and in the properties of its file.
package struct FrontMatter: Sendable, Hashable {
    package var title: String
    /// Who publishes it: the partnership's name.
    package var publisher: String
    /// What it covers, below the title: `April 2023 to March 2024`.
    package var subtitle: String
    /// A word for every page, `DRAFT`; nil when there is none.
    package var marking: String?
    /// `Version 3`.
    package var version: String
    /// The day as at which its words and figures stand.
    package var asAt: CalendarDate
    /// BCP 47 tag of its language.
    package var language: String
    /// Whether it is a page or two to send: printed without a cover of its own and without a table of contents.
    package var isShort: Bool

    package init(
        title: String, publisher: String, subtitle: String = "", marking: String? = nil, version: String,
        asAt: CalendarDate, language: String = "en-GB", isShort: Bool = false
    ) {
        self.title = title
        self.publisher = publisher
        self.subtitle = subtitle
        self.marking = marking
        self.version = version
        self.asAt = asAt
        self.language = language
        self.isShort = isShort
    }

    /// `Version 3, as at 4 July 2023`.
    package var edition: String { "\(version), as at \(asAt.words)" }
}
