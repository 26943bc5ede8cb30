import CommunitySafety
import Proofreading
import Testing

@Suite struct ActionUpdateTests {
    private let quiet = FiguresView(nil, "Nothing is counted.")

    private func today() throws -> CalendarDate { try #require(CalendarDate(iso: "2024-01-15")) }

    @Test func `one tap is an answer`() throws {
        let update = ActionUpdate(.onTrack, isUnchanged: true)
        #expect(update.faults(beside: quiet, on: try today()).isEmpty)
    }

    @Test func `off track needs what is done about it, by whom`() throws {
        var update = ActionUpdate(.offTrack)
        #expect(update.faults(beside: quiet, on: try today()) == [.needsCorrective])
        update.corrective = CorrectiveAction(words: "Sign the lease", owner: "", by: try today())
        #expect(update.faults(beside: quiet, on: try today()) == [.needsOwner])
        update.corrective?.owner = "Estates"
        #expect(update.faults(beside: quiet, on: try today()).isEmpty)
    }

    @Test func `whoever sees it better than the figures says why`() throws {
        let worse = FiguresView(.atRisk, "Nobody answered.")
        var update = ActionUpdate(.onTrack)
        #expect(update.faults(beside: worse, on: try today()) == [.needsReason])
        update.reason = "We counted again."
        #expect(update.faults(beside: worse, on: try today()).isEmpty)
        #expect(ActionUpdate(.atRisk).faults(beside: worse, on: try today()).isEmpty)
    }

    @Test func `what was said for somebody needs who said it, and not tomorrow`() throws {
        let tomorrow = try #require(try today().adding(days: 1))
        let update = ActionUpdate(.onTrack, behalf: OnBehalf(who: " ", on: tomorrow, how: .phone)).cleaned
        #expect(update.faults(beside: quiet, on: try today()) == [.needsWho, .saidLater])
    }

    @Test func `a text of a million characters is too long, whichever it is`() throws {
        let huge = String(repeating: "a", count: 1_000_000)
        let update = ActionUpdate(.onTrack, publicText: huge, workingText: huge, needs: huge, answeredBy: huge)
        let fields = update.faults(beside: quiet, on: try today()).map(\.field)
        #expect(fields == [.publicText, .workingText, .needs, .answeredBy])
    }

    @Test(arguments: [
        (" Two\u{0}\u{7}\u{1B} lines\r\nhere \n", "Two lines\nhere"), ("\u{202E}back", "back"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"), ("\u{0}\u{1}", ""),
    ])
    func `control characters go, and words stay as they were typed`(typed: String, kept: String) {
        #expect(ActionUpdate(.onTrack, publicText: typed).cleaned.publicText == kept)
    }

    @Test(arguments: [(-1, 40), (1, 0), (1, -3), (10_000_001, 40)])
    func `a count that can't be isn't one`(reached: Int, target: Int) {
        #expect(ActionCount(reached: reached, target: target) == nil)
    }
}
