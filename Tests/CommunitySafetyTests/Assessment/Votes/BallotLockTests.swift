import CommunitySafety
import Proofreading
import Testing

/// State × role × day, against a table written by hand: M manager, S scorer, R reader, V voter, E everybody.
@Suite struct BallotLockTests {
    /// Deed and state; then while votes are taken, on the last day, and after it.
    private static let allowed = """
        open        none         M   M   M
        open        open         -   -   -
        open        closed       M   M   M
        open        agreed-none  -   -   -
        open        agreed-open  -   -   -
        open        agreed       -   -   -
        invite      none         -   -   -
        invite      open         M   M   -
        invite      closed       -   -   -
        invite      agreed-none  -   -   -
        invite      agreed-open  -   -   -
        invite      agreed       -   -   -
        vote        none         -   -   -
        vote        open         V   V   -
        vote        closed       -   -   -
        vote        agreed-none  -   -   -
        vote        agreed-open  -   -   -
        vote        agreed       -   -   -
        remind      none         -   -   -
        remind      open         M   M   -
        remind      closed       -   -   -
        remind      agreed-none  -   -   -
        remind      agreed-open  -   -   -
        remind      agreed       -   -   -
        close       none         -   -   -
        close       open         M   M   M
        close       closed       -   -   -
        close       agreed-none  -   -   -
        close       agreed-open  M   M   M
        close       agreed       -   -   -
        reopen      none         -   -   -
        reopen      open         -   -   -
        reopen      closed       M   M   M
        reopen      agreed-none  -   -   -
        reopen      agreed-open  -   -   -
        reopen      agreed       -   -   -
        readTurnout none         -   -   -
        readTurnout open         MSR MSR MSR
        readTurnout closed       MSR MSR MSR
        readTurnout agreed-none  -   -   -
        readTurnout agreed-open  MSR MSR MSR
        readTurnout agreed       MSR MSR MSR
        readSpread  none         -   -   -
        readSpread  open         -   -   -
        readSpread  closed       MSR MSR MSR
        readSpread  agreed-none  -   -   -
        readSpread  agreed-open  -   -   -
        readSpread  agreed       MSR MSR MSR
        take        none         -   -   -
        take        open         -   -   -
        take        closed       MS  MS  MS
        take        agreed-none  -   -   -
        take        agreed-open  -   -   -
        take        agreed       -   -   -
        """

    private static let states = ["none", "open", "closed", "agreed-none", "agreed-open", "agreed"]
    private static let days = ["2023-11-20", "2023-12-01", "2023-12-02"]
    private static let letters: [Character: BallotRole] = [
        "M": .manager, "S": .scorer, "R": .reader, "V": .voter, "E": .everybody,
    ]

    private static func standing(_ state: String, on day: String) throws -> BallotStanding {
        let (asked, closes) = (try Self.day("2023-11-20"), try Self.day("2023-12-01"))
        let isClosed = state == "closed" || state == "agreed"
        let round = BallotRound(
            number: 1, criteria: ["harm"],
            openings: [.init(on: asked, closes: closes, closedOn: isClosed ? try Self.day("2023-12-04") : nil)])
        return BallotStanding(
            round: state.hasSuffix("none") ? nil : round, isAgreed: state.hasPrefix("agreed"), today: try Self.day(day))
    }

    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    @Test func `the table names every deed in every state once, and every role has a letter`() {
        let keys = Self.allowed.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        #expect(keys == BallotDeed.allCases.flatMap { deed in Self.states.map { "\(deed.rawValue) \($0)" } })
        #expect(Set(Self.letters.values) == Set(BallotRole.allCases))
    }

    @Test(arguments: allowed.split(separator: "\n").map(String.init))
    func `each role may do on each day what the table says, and nothing else`(row: String) throws {
        let cells = row.split(separator: " ").map(String.init)
        let deed = try #require(BallotDeed(rawValue: cells[0]))
        try #require(cells.count == 2 + Self.days.count)
        for (day, cell) in zip(Self.days, cells.dropFirst(2)) {
            let allowed = Set(cell.compactMap { Self.letters[$0] })
            let standing = try Self.standing(cells[1], on: day)
            for role in BallotRole.allCases {
                #expect(standing.allows(deed, for: role) == allowed.contains(role), "\(role) \(row) on \(day)")
            }
        }
    }

    @Test func `a refusal says which lock, until when, and who can lift it`() throws {
        let closed = try #require(try Self.standing("closed", on: "2023-12-05").lock(on: .vote, for: .voter))
        #expect(closed == .closed(on: try Self.day("2023-12-04")))
        #expect(
            closed.words
                == "The round of votes closed on 4 December 2023. Until the manager opens it again. What was voted by then is kept, and votes that come later are marked late."
        )
        let ended = try Self.standing("open", on: "2023-12-02").lock(on: .vote, for: .voter)
        #expect(ended == .ended(try Self.day("2023-12-01")))
        let sealed = try Self.standing("open", on: "2023-11-20").lock(on: .readSpread, for: .manager)
        #expect(sealed == .stillOpen(until: try Self.day("2023-12-01")))
        #expect(try Self.standing("agreed", on: "2023-12-05").lock(on: .reopen, for: .manager) == .agreed)
        #expect(try Self.standing("open", on: "2023-11-20").lock(on: .vote, for: .manager) == .role(.vote))
    }

    @Test func `a round that was opened again is open until its new day, and what comes is late`() throws {
        let (asked, closes) = (try Self.day("2023-11-20"), try Self.day("2023-12-01"))
        let round = try #require(
            BallotRound(
                number: 1, criteria: ["harm"],
                openings: [
                    .init(on: asked, closes: closes, closedOn: try Self.day("2023-12-02")),
                    .init(on: try Self.day("2023-12-04"), closes: try Self.day("2023-12-08")),
                ]))
        #expect(round.isOpen && round.isReopened && round.closes.iso == "2023-12-08")
        let standing = round.standing(isAgreed: false, on: try Self.day("2023-12-08"))
        #expect(standing.allows(.vote, for: .voter) && !standing.allows(.readSpread, for: .manager))
        #expect(BallotRound(number: 1, criteria: [], openings: round.openings) == nil)
        #expect(BallotRound(number: 1, criteria: ["harm"], openings: []) == nil)
    }
}
