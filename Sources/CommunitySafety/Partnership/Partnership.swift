/// The partnership itself: one to a database.
public struct Partnership: Sendable, Hashable, Codable {
    /// `Aldmere Community Safety Partnership`.
    public var name: String
    /// The district or districts that it serves: `Aldmere`.
    public var area: String
    /// Where the public turns for another format or language, as printed on the cover; nil until it is set.
    public var telephone: String?
    public var email: String?
    public var web: String?
    /// Whether this is the made-up partnership of the demonstration.
    public var isDemonstration: Bool

    public init(
        name: String, area: String, telephone: String? = nil, email: String? = nil, web: String? = nil,
        isDemonstration: Bool = false
    ) {
        self.name = name
        self.area = area
        self.telephone = telephone
        self.email = email
        self.web = web
        self.isDemonstration = isDemonstration
    }
}
