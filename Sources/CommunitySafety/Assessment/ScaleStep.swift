/// One step of a criterion's scale, with what it means, so that two people who score mean the same by it.
public struct ScaleStep: Sendable, Hashable, Codable {
    /// 0 or more.
    public var value: Int
    /// A phrase: "a few people are harmed, and recover".
    public var words: String

    public init(_ value: Int, _ words: String) {
        self.value = value
        self.words = words
    }
}
