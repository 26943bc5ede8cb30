/// What a reader who knows everything that is printed may learn of a withheld small count.
public enum DisclosureProtection: String, Hashable, Sendable {
    /// That it is small, but not which number it is: at least two are possible.
    case undetermined
    /// Nothing that the rule hides: a number that the rule would show is possible too.
    case notKnownSmall = "not known to be small"
}
