import CommunitySafety
import Services

/// Everything published as it stood when it was last read, with the pages made of it since.
struct PublishedState: Sendable {
    /// Names this state: see ``SiteServices/stamp``, with the day.
    let stamp: String
    var frame: SiteFrame
    var editions: [PlanYear: PlanEdition] = [:]
    /// The words of each year's plan, made at the first search.
    var indices: [PlanYear: PlanIndex] = [:]
    /// What proofreading says of each year's plan, made when it is first asked for.
    var proofs: [PlanYear: DraftProof] = [:]
    private(set) var pages: [String: StoredBody] = [:]
    private(set) var size = 0

    /// The most bytes of pages kept; beyond it they are dropped and made again when asked for.
    private static let mostBytes = 64_000_000

    init(stamp: String, frame: SiteFrame) {
        self.stamp = stamp
        self.frame = frame
    }

    mutating func keep(_ page: StoredBody, at path: String) {
        if size + page.size > Self.mostBytes {
            pages = [:]
            size = 0
        }
        size += page.size
        pages[path] = page
    }
}
