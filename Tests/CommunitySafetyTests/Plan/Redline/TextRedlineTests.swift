import CommunitySafety
import Testing

@Suite struct TextRedlineTests {
    /// Removed words in square brackets, added ones in braces.
    private static func shown(_ old: String, _ new: String) -> String {
        TextRedline(from: old, to: new).runs.reduce(into: "") { text, run in
            switch run.mark {
            case .kept: text += run.words
            case .removed: text += "[\(run.words)]"
            case .added: text += "{\(run.words)}"
            }
        }
    }

    @Test(arguments: [
        ("", "", ""),
        ("Same words.", "Same words.", "Same words."),
        ("", "New.", "{New.}"),
        ("Old.", "", "[Old.]"),
        ("a 58% increase.", "a 70% increase.", "a [58%]{70%} increase."),
        ("It cost £18,000 a year.", "It cost £18,500 a year.", "It cost £[18,000]{18,500} a year."),
        ("Visit every victim.", "Visit every repeat victim.", "Visit every {repeat }victim."),
        ("Visit every repeat victim.", "Visit every victim.", "Visit every [repeat ]victim."),
        ("One. Two.", "One. And a half. Two.", "One. {And a half. }Two."),
        ("Train staff", "Train staff.", "Train staff{.}"),
        ("by July 2023", "by September 2023", "by [July]{September} 2023"),
        ("Line one\nLine two\n", "Line one\nLine 2\n", "Line one\nLine [two]{2}\n"),
        ("a\nb\n", "a\nnew\nb\n", "a\n{new\n}b\n"),
        ("Diogelwch y tŷ", "Diogelwch y dref", "Diogelwch y [tŷ]{dref}"),
        ("Caring for people’s homes", "Caring for people’s streets", "Caring for people’s [homes]{streets}"),
    ])
    func `words that changed are told beside those that stayed`(old: String, new: String, shown: String) {
        #expect(Self.shown(old, new) == shown)
    }

    @Test func `a short word between two changes is taken into them, as nobody reads a weave`() {
        let shown = Self.shown(
            "The council will hold quarterly meetings with landlords.",
            "The council will publish monthly meetings of tenants.")
        #expect(
            shown
                == "The council will [hold quarterly meetings with landlords]{publish monthly meetings of tenants}.")
    }

    @Test func `two texts with nothing in common are one replaced by the other`() {
        let old = (0..<900).map { "old\($0)" }.joined(separator: " ")
        let new = (0..<900).map { "new\($0)" }.joined(separator: " ")
        #expect(TextRedline(from: old, to: new).runs.map(\.mark) == [.removed, .added])
    }

    @Test func `whatever the texts, the old and the new one can be read back to the letter`() {
        var generator = RedlineGenerator(seed: 20_240_115)
        for _ in 0..<600 {
            let old = generator.text()
            let new = generator.altered(old)
            let redline = TextRedline(from: old, to: new)
            #expect(redline.before == old)
            #expect(redline.after == new)
            #expect(zip(redline.runs, redline.runs.dropFirst()).allSatisfy { $0.mark != $1.mark })
            #expect(redline.runs.allSatisfy { !$0.words.isEmpty })
            #expect(redline.isUnchanged == (old == new))
        }
    }
}
