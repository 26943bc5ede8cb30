import CommunitySafety
import Proofreading
import Services
import Synchronization

/// Keeps what is published in memory until it changes, so that a page is made once and then only sent.
///
/// Whether it has changed is asked at most once in `freshness`; a change is seen that much later at the latest.
final class PublishedShelf: Sendable {
    private struct Held: Sendable {
        var state: PublishedState
        var checked: ContinuousClock.Instant
    }

    private let services: SiteServices
    private let assets: AssetShelf
    private let freshness: Duration
    private let held = Mutex<Held?>(nil)

    init(services: SiteServices, assets: AssetShelf, freshness: Duration) {
        self.services = services
        self.assets = assets
        self.freshness = freshness
    }

    /// The state as published now.
    func current() async throws -> PublishedState {
        let now = ContinuousClock.now
        let last = held.withLock { $0 }
        if let last, last.checked.duration(to: now) < freshness { return last.state }
        let stamp = try await services.stamp() + " " + services.today().iso
        if let last, last.state.stamp == stamp {
            held.withLock { if $0?.state.stamp == stamp { $0?.checked = now } }
            return last.state
        }
        let state = try await read(stamp)
        held.withLock { $0 = Held(state: state, checked: now) }
        return state
    }

    /// Looks anew at the next question: something was just saved here, and whoever saved it must see it.
    func expire() { held.withLock { $0?.checked = .now - .seconds(3_600) } }

    /// Keeps a page made of a state, unless another state has come meanwhile.
    func keep(_ page: StoredBody, at path: String, of state: PublishedState) {
        held.withLock { if $0?.state.stamp == state.stamp { $0?.state.keep(page, at: path) } }
    }

    /// A year's plan, read once for each state.
    func edition(of year: PlanYear, in state: PublishedState) async throws -> PlanEdition? {
        if let edition = state.editions[year] { return edition }
        guard let edition = try await services.edition(year) else { return nil }
        held.withLock { if $0?.state.stamp == state.stamp { $0?.state.editions[year] = edition } }
        return edition
    }

    /// The words of a plan, read once for each state.
    func index(of edition: PlanEdition, in state: PublishedState) -> PlanIndex {
        let year = edition.plan.year
        if let index = state.indices[year] { return index }
        let index = PlanIndex(edition)
        held.withLock { if $0?.state.stamp == state.stamp { $0?.state.indices[year] = index } }
        return index
    }

    /// What proofreading says of a year's plan, read once for each state, for whoever may read it; nil when the year has none.
    func proof(of year: PlanYear, in state: PublishedState, as party: ActingParty) async throws -> DraftProof? {
        try ProofreadDraft.permit(party, isDemonstration: state.frame.partnership.isDemonstration)
        if let proof = state.proofs[year] { return proof }
        guard let proof = try await services.findings(year, party) else { return nil }
        held.withLock { if $0?.state.stamp == state.stamp { $0?.state.proofs[year] = proof } }
        return proof
    }

    private func read(_ stamp: String) async throws -> PublishedState {
        let partnership = try await services.partnership()
        let years = try await services.years()
        let today = services.today()
        var downloads: [Download] = []
        if let year = SiteFrame.current(of: years, on: today) { downloads = try await services.downloads(year) }
        var frame = SiteFrame(
            partnership: partnership, today: today, years: years, downloads: downloads, assets: assets)
        frame.hasFigures = try await services.hasFigures()
        frame.hasRounds = try await services.hasRounds()
        frame.agreedAssessment = try await services.agreedAssessment()
        return PublishedState(stamp: stamp, frame: frame)
    }
}
