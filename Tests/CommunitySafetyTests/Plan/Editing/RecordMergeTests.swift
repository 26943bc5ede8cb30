import CommunitySafety
import Testing

@Suite struct RecordMergeTests {
    private func section(_ narrative: String, heading: String = "Burglary") -> RecordText {
        RecordText(.section, [.heading: heading, .narrative: narrative])
    }

    @Test(arguments: [
        ("A\n\nB\n\nC", "A1\n\nB\n\nC", "A\n\nB\n\nC3", "A1\n\nB\n\nC3"),
        ("A\n\nB\n\nC", "A\n\nC", "A\n\nB\n\nC3", "A\n\nC3"),
        ("A\n\nB", "A\n\nB\n\nmine", "theirs\n\nB", "theirs\n\nB\n\nmine"),
        ("A\n\nB", "A1\n\nB", "A1\n\nB", "A1\n\nB"),
        ("A\n\nB\n\nC", "A1\n\nB\n\nC1", "A1\n\nB\n\nC", "A1\n\nB\n\nC1"),
        ("A", "A", "B", "B"),
    ])
    func `changes to different paragraphs stand beside each other`(
        base: String, mine: String, theirs: String, both: String
    ) {
        let merge = RecordMerge(base: section(base), mine: section(mine), theirs: section(theirs))
        #expect(merge.merged == section(both))
        #expect(merge.clashing.isEmpty)
    }

    @Test(arguments: [
        ("A", "mine", "theirs"), ("A\n\nB", "A1\n\nB", "A2\n\nB"), ("A\n\nB", "A\n\nB\n\nmine", "A\n\nB\n\ntheirs"),
        ("A\n\nB\n\nC", "A\n\nC", "A\n\nB2\n\nC"), ("A", "A\n\nmine", "theirs"),
    ])
    func `changes to one paragraph, or at its edge, clash`(base: String, mine: String, theirs: String) {
        let merge = RecordMerge(base: section(base), mine: section(mine), theirs: section(theirs))
        #expect(merge.merged == nil)
        #expect(merge.clashing == [.narrative])
    }

    @Test func `different fields never clash, one field always does`() {
        let base = RecordText(.action, [.words: "Visit homes", .byWhen: "July", .leads: "Police"])
        var mine = base
        mine[.words] = "Visit every home"
        var theirs = base
        theirs[.byWhen] = "August"
        #expect(RecordMerge(base: base, mine: mine, theirs: theirs).merged?[.words] == "Visit every home")
        #expect(RecordMerge(base: base, mine: mine, theirs: theirs).merged?[.byWhen] == "August")
        theirs[.words] = "Visit some homes"
        #expect(RecordMerge(base: base, mine: mine, theirs: theirs).clashing == [.words])
    }

    @Test(arguments: [
        ("a\nb", "a\nb\nc", "b", "b\nc"), ("a", "", "a\nb", "b"), ("", "a", "a", "a"), ("a\nb", "b", "a", ""),
    ])
    func `two who tick different boxes both have their way`(base: String, mine: String, theirs: String, merged: String)
    {
        let merge = RecordMerge(
            base: RecordText(.theme, [.priorities: base]), mine: RecordText(.theme, [.priorities: mine]),
            theirs: RecordText(.theme, [.priorities: theirs]))
        #expect(merge.merged?[.priorities] == merged)
        #expect(merge.clashing.isEmpty)
    }

    @Test func `two who give a line other amounts clash, unless it is the same sum in other figures`() {
        let merge = { (mine: String, theirs: String) in
            RecordMerge(
                base: RecordText(.funding, [.words: "x", .amount: "£1"]),
                mine: RecordText(.funding, [.words: "x", .amount: mine]),
                theirs: RecordText(.funding, [.words: "x", .amount: theirs]))
        }
        #expect(merge("18k", "£18,000").merged?[.amount] == "£18,000")
        #expect(merge("18k", "£19,000").clashing == [.amount])
    }

    @Test(arguments: [
        ("a b", "a b c", "a b d", "a b c d"), ("a b", "b", "a b d", "b d"), ("a b", "a", "b", ""),
        ("", "a", "b", "a b"),
        ("a", "a", "", ""), ("a b", "a b", "a b", "a b"),
    ])
    func `boxes that two people tick or clear never clash`(base: String, mine: String, theirs: String, both: String) {
        let action = { (boxes: String) in RecordText(.action, [.words: "Visit homes", .measures: boxes]) }
        let merge = RecordMerge(base: action(base), mine: action(mine), theirs: action(theirs))
        #expect(merge.merged == action(both))
        #expect(merge.clashing.isEmpty)
    }

    @Test func `two words on how far an action is clash`() {
        let action = { (status: String) in RecordText(.action, [.words: "Visit homes", .status: status]) }
        let merge = RecordMerge(base: action(""), mine: action("complete"), theirs: action("stopped"))
        #expect(merge.clashing == [.status])
    }
}
