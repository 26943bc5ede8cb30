/// A name that stands in a document one letter away from how the document writes it elsewhere.
public struct TermVariant: Sendable, Hashable {
    /// The odd spelling as printed, and where.
    public var printed: String
    public var place: Place
    /// The spelling used elsewhere, and one place where it is.
    public var usual: String
    public var usualPlace: Place

    public init(printed: String, place: Place, usual: String, usualPlace: Place) {
        self.printed = printed
        self.place = place
        self.usual = usual
        self.usualPlace = usualPlace
    }
}
