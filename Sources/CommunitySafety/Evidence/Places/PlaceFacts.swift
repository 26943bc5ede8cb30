/// What a file says of one place: its names, the editions of its geography, what it lies in, and its edges.
public struct PlaceFacts: Sendable, Hashable {
    /// That a place lies in another, by the look-up of a year.
    public struct Parent: Sendable, Hashable {
        public let code: String
        public let vintage: Int

        public init(code: String, vintage: Int) {
            self.code = code
            self.vintage = vintage
        }
    }

    /// A name with the edition that gives it; 0 where the file names none.
    public struct Name: Sendable, Hashable {
        public let name: String
        public let vintage: Int

        public init(_ name: String, vintage: Int) {
            self.name = name
            self.vintage = vintage
        }
    }

    public let code: String
    public let kind: AreaKind
    /// Its name of an edition, the one of the newest edition at last.
    public internal(set) var called: Name?
    /// Other names, earlier ones too, in the order of the file.
    public internal(set) var otherNames: [String] = []
    public internal(set) var vintages: Set<Int> = []
    public internal(set) var parents: Set<Parent> = []
    /// By edition.
    public internal(set) var shapes: [Int: AreaShape] = [:]

    init(code: String, kind: AreaKind) {
        self.code = code
        self.kind = kind
    }
}
