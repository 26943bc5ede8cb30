import CommunitySafety
import Proofreading
import Testing

/// Window × state × role × time, against a table written by hand: M manager, O officer, L lead by link, P partner lead,
/// R reader, A administrator, E everybody.
@Suite struct RoundLockTests {
    /// Deed and state; then before the first day, on it, between, on the due day, after it, on the last day, after that.
    private static let allowed = """
        open           planned  -    M    M    M    M    M    -
        open           open     -    -    -    -    -    -    -
        open           closed   -    -    -    -    -    -    -
        open           cleared  -    -    -    -    -    -    -
        answer         planned  -    -    -    -    -    -    -
        answer         open     -    LP   LP   LP   LP   LP   -
        answer         closed   -    -    -    -    -    -    -
        answer         cleared  -    -    -    -    -    -    -
        answerOnBehalf planned  -    -    -    -    -    -    -
        answerOnBehalf open     -    MO   MO   MO   MO   MO   MO
        answerOnBehalf closed   -    -    -    -    -    -    -
        answerOnBehalf cleared  -    -    -    -    -    -    -
        approve        planned  -    -    -    -    -    -    -
        approve        open     -    M    M    M    M    M    M
        approve        closed   M    M    M    M    M    M    M
        approve        cleared  -    -    -    -    -    -    -
        clear          planned  -    -    -    -    -    -    -
        clear          open     -    -    -    -    -    -    -
        clear          closed   M    M    M    M    M    M    M
        clear          cleared  -    -    -    -    -    -    -
        close          planned  -    -    -    -    -    -    -
        close          open     -    M    M    M    M    M    M
        close          closed   -    -    -    -    -    -    -
        close          cleared  -    -    -    -    -    -    -
        reopen         planned  -    -    -    -    -    -    -
        reopen         open     -    -    -    -    -    -    -
        reopen         closed   M    M    M    M    M    M    M
        reopen         cleared  -    -    -    -    -    -    -
        correct        planned  -    -    -    -    -    -    -
        correct        open     -    -    -    -    -    -    -
        correct        closed   MO   MO   MO   MO   MO   MO   MO
        correct        cleared  MO   MO   MO   MO   MO   MO   MO
        remind         planned  -    -    -    -    -    -    -
        remind         open     -    MO   MO   MO   MO   MO   MO
        remind         closed   -    -    -    -    -    -    -
        remind         cleared  -    -    -    -    -    -    -
        readWorking    planned  -    -    -    -    -    -    -
        readWorking    open     MOPR MOPR MOPR MOPR MOPR MOPR MOPR
        readWorking    closed   MOPR MOPR MOPR MOPR MOPR MOPR MOPR
        readWorking    cleared  MOPR MOPR MOPR MOPR MOPR MOPR MOPR
        readPublic     planned  -    -    -    -    -    -    -
        readPublic     open     -    -    -    -    -    -    -
        readPublic     closed   -    -    -    -    -    -    -
        readPublic     cleared  MOLPRAE MOLPRAE MOLPRAE MOLPRAE MOLPRAE MOLPRAE MOLPRAE
        """

    private static let days = [
        "2024-01-05", "2024-01-08", "2024-01-12", "2024-01-19", "2024-01-22", "2024-01-26", "2024-02-05",
    ]
    private static let letters: [Character: RoundRole] = [
        "M": .manager, "O": .officer, "L": .leadByLink, "P": .partnerLead, "R": .reader, "A": .administrator,
        "E": .everybody,
    ]

    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private static func standing(_ name: String, on day: String) throws -> RoundStanding {
        let window = try #require(
            RoundWindow(
                opens: try Self.day("2024-01-08"), due: try Self.day("2024-01-19"), closes: try Self.day("2024-01-26")))
        let cleared = RoundClearance(on: try Self.day("2024-01-30"), note: "Minute 4")
        let state = try #require(RoundState(rawValue: name == "cleared" ? "closed" : name))
        return RoundStanding(
            state: state, window: window, closedOn: state == .closed ? try Self.day("2024-01-27") : nil,
            clearance: name == "cleared" ? cleared : nil, today: try Self.day(day))
    }

    @Test func `the table names every deed in every state once, and every role has a letter`() {
        let keys = Self.allowed.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        let all = RoundDeed.allCases.flatMap { deed in
            ["planned", "open", "closed", "cleared"].map { "\(deed.rawValue) \($0)" }
        }
        #expect(keys == all)
        #expect(Set(Self.letters.values) == Set(RoundRole.allCases))
    }

    @Test(arguments: allowed.split(separator: "\n").map(String.init))
    func `each role may do on each day what the table says, and nothing else`(row: String) throws {
        let cells = row.split(separator: " ").map(String.init)
        let deed = try #require(RoundDeed(rawValue: cells[0]))
        try #require(cells.count == 2 + Self.days.count)
        for (day, cell) in zip(Self.days, cells.dropFirst(2)) {
            let allowed = Set(cell.compactMap { Self.letters[$0] })
            let standing = try Self.standing(cells[1], on: day)
            for role in RoundRole.allCases {
                #expect(
                    standing.allows(deed, for: role) == allowed.contains(role), "\(role) \(deed) \(cells[1]) \(day)")
            }
        }
    }

    /// Which lock it is, for a role that does the deed: before, on the due day, after the last day.
    private static let locks = """
        open           M planned opensOn       -             ended
        open           M open    alreadyOpened alreadyOpened alreadyOpened
        open           M cleared alreadyOpened alreadyOpened alreadyOpened
        answer         L planned notOpened     notOpened     notOpened
        answer         L open    opensOn       -             ended
        answer         P closed  closed        closed        closed
        answer         L cleared closed        closed        closed
        answerOnBehalf O open    opensOn       -             -
        answerOnBehalf O closed  closed        closed        closed
        approve        M cleared cleared       cleared       cleared
        clear          M open    stillOpen     stillOpen     stillOpen
        clear          M cleared cleared       cleared       cleared
        close          M planned notOpened     notOpened     notOpened
        close          M closed  closed        closed        closed
        reopen         M open    stillOpen     stillOpen     stillOpen
        reopen         M cleared cleared       cleared       cleared
        correct        O open    stillOpen     stillOpen     stillOpen
        remind         O closed  closed        closed        closed
        readPublic     E closed  notCleared    notCleared    notCleared
        readWorking    E open    role          role          role
        answer         M open    role          role          role
        clear          O closed  role          role          role
        """

    @Test(arguments: locks.split(separator: "\n").map(String.init))
    func `a refusal names its lock`(row: String) throws {
        let cells = row.split(separator: " ").map(String.init)
        let deed = try #require(RoundDeed(rawValue: cells[0]))
        let role = try #require(cells[1].first.flatMap { Self.letters[$0] })
        for (day, expected) in zip(["2024-01-05", "2024-01-19", "2024-02-05"], cells.dropFirst(3)) {
            let lock = try Self.standing(cells[2], on: day).lock(on: deed, for: role)
            let name = lock.map { String(String(describing: $0).prefix { $0.isLetter }) }
            #expect(name == (expected == "-" ? nil : expected), "\(row) on \(day)")
        }
    }

    @Test func `a refusal says which lock, until when, and who can lift it`() throws {
        let closed = try #require(try Self.standing("closed", on: "2024-02-05").lock(on: .answer, for: .leadByLink))
        #expect(closed.reason == "The round closed on 27 January 2024, and is frozen.")
        #expect(closed.remedy.contains("Until the manager opens it again"))
        let early = try #require(try Self.standing("open", on: "2024-01-05").lock(on: .answer, for: .leadByLink))
        #expect(early.words.contains("8 January 2024") && early.words.contains("manager"))
        let late = try #require(try Self.standing("open", on: "2024-02-05").lock(on: .answer, for: .leadByLink))
        #expect(late.words.contains("26 January 2024") && late.words.contains("officer"))
    }

    @Test func `a clearance counts for a closed round only`() throws {
        let closed = try Self.standing("cleared", on: "2024-02-05")
        let open = RoundStanding(
            state: .open, window: closed.window, clearance: closed.clearance, today: closed.today)
        #expect(open.lock(on: .readPublic, for: .everybody) == .notCleared)
    }
}
