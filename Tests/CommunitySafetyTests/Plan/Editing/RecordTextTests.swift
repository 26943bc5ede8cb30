import CommunitySafety
import Testing

@Suite struct RecordTextTests {
    @Test func `line ends are plain, short fields are one line, and strange fields are left out`() {
        let text = RecordText(
            .action,
            [.words: "\r\nVisit\r\nhomes \n", .byWhen: " July\n 2023 ", .baseline: "90", .leads: "ADC\n\n Police"])
        #expect(text[.words] == "Visit\nhomes")
        #expect(text[.byWhen] == "July 2023")
        #expect(text[.baseline].isEmpty, "an action has none")
        #expect(text.lines(.leads) == ["ADC", "Police"])
    }

    @Test(arguments: [
        (RecordText(.action, [:]), [RecordFault(.words, .missing)]),
        (RecordText(.action, [.words: "x", .priority: "none"]), [RecordFault(.priority, .unknown)]),
        (RecordText(.member, [.name: "ADC", .memberKind: "friend"]), [RecordFault(.memberKind, .unknown)]),
        (
            RecordText(.member, [.name: "ADC", .memberKind: "provider", .links: "javascript:x"]),
            [RecordFault(.links, .notAnAddress)]
        ),
        (
            RecordText(.priority, [.name: String(repeating: "x", count: 301)]),
            [RecordFault(.name, .tooLong(limit: 300))]
        ),
        (RecordText(.action, [.words: "x", .status: "late"]), [RecordFault(.status, .unknown)]),
        (RecordText(.action, [.words: "x", .status: "in-progress", .measures: "m1\nm2"]), []),
        (RecordText(.action, [.words: "x", .measures: "m1\nm3"]), [RecordFault(.measures, .unknown)]),
        (RecordText(.measure, [.words: "x", .polarity: "downwards"]), [RecordFault(.polarity, .unknown)]),
        (
            RecordText(.measure, [.words: "x", .source: String(repeating: "x", count: 301)]),
            [RecordFault(.source, .tooLong(limit: 300))]
        ),
        (RecordText(.measure, [.words: "x", .polarity: "lower", .byWhen: "soon", .source: "Police"]), []),
        (RecordText(.measure, [.words: "x", .priority: "burglary"]), []), (RecordText(.section, [:]), []),
        (RecordText(.funding, [.amount: "18,00"]), [RecordFault(.words, .missing), RecordFault(.amount, .notMoney)]),
        (RecordText(.funding, [.words: "x", .amount: "18k", .priority: "burglary"]), []),
        (RecordText(.theme, [.name: "x", .priorities: "burglary\nnowhere"]), [RecordFault(.priorities, .unknown)]),
        (RecordText(.theme, [.narrative: "x", .priorities: "burglary"]), [RecordFault(.name, .missing)]),
    ])
    func `what can't be kept is named by its field`(text: RecordText, faults: [RecordFault]) {
        #expect(text.faults(priorities: ["burglary"], measures: ["m1", "m2"]) == faults)
    }

    @Test func `however a sum is typed it stands as it is printed, and what is no sum stays as typed`() {
        let texts = ["18k", " £18,000 ", "18000.00"].map { RecordText(.funding, [.amount: $0])[.amount] }
        #expect(Set(texts) == ["£18,000"])
        #expect(RecordText(.funding, [.amount: "some"])[.amount] == "some")
    }

    @Test func `references follow position among the priorities in rank order`() {
        let actions: [(reference: String?, priority: String?)] = [
            ("7.1", "noise"), ("1.1", "burglary"), ("6.2", "burglary"), (nil, nil),
        ]
        let changes = PositionNumbering.changes(of: actions, priorities: ["burglary", "noise"])
        #expect(changes.map(\.index) == [0, 2, 3])
        #expect(changes.map(\.from) == ["7.1", "6.2", nil])
        #expect(changes.map(\.to) == ["2.1", "1.2", "3.1"])
    }

    @Test func `a party line keeps its meaning until it is typed anew`() {
        let members = [Member(name: "Aldmere District Council", aliases: ["ADC"], kind: .responsible)]
        let lines = PartyLines([ActionParty(printed: "Wardens", party: "Street wardens of ADC", guessed: true)])
        #expect(PartyLines(printed: lines.printed, meaning: lines.meaning) == lines)
        let typed = lines.taking(["Wardens", "ADC"], splitter: PartySplitter(PartyDirectory(members: members)))
        #expect(typed.parties.map(\.party) == ["Street wardens of ADC", "Aldmere District Council"])
        #expect(typed.parties.map(\.guessed) == [true, false])
    }

    @Test func `a choice of measures reads the same in whatever order it was made`() {
        let text = RecordText(.action, [.measures: "m2\r\nm1\n\nm2"])
        #expect(text[.measures] == "m1\nm2")
    }

    @Test func `one action of two counts towards what both did, and keeps its own status`() {
        let first = RecordText(.action, [.words: "Visit", .measures: "m1", .status: "in-progress"])
        let second = RecordText(.action, [.words: "Mark", .measures: "m1\nm2", .status: "complete"])
        #expect(first.merged(with: second)[.measures] == "m1\nm2")
        #expect(first.merged(with: second)[.status] == "in-progress")
        #expect(RecordText(.action, [.words: "Visit"]).merged(with: second)[.status] == "complete")
    }
}
