/// Which way a measure should go.
public enum Improvement: String, Hashable, Sendable {
    case decrease, increase, neutral
}
