/// One value that came out otherwise than expected.
package struct Difference: Hashable, Sendable {
    /// Where it stands, such as “limits[3].low”.
    package let path: String
    /// As the file has it.
    package let expected: JSON
    /// Nil when the method gives nothing there.
    package let got: JSON?
    /// How far a number may be off; nil for everything else.
    package let allowed: Double?

    /// On one line, for a person.
    var sentence: String {
        let difference = allowed.map { ", allowed difference \($0)" } ?? ""
        return "\(path): expected \(expected.line), got \(got?.line ?? "nothing")\(difference)"
    }
}
