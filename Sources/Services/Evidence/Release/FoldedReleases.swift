internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The releases of a measure up to a load, judged one after the other. Another load goes on from there: to make them all anew
/// after each would cost as many judgements as there were loads.
struct FoldedReleases {
    let input: ReleaseInput
    let epochs: [ReleaseInput.Epoch]
    let releases: EarlierReleases

    /// Whether the same moments, read today, would be judged from the same.
    func leads(to other: ReleaseInput, _ epochs: some Collection<ReleaseInput.Epoch>) -> Bool {
        guard let last = self.epochs.last, epochs.starts(with: self.epochs) else { return false }
        return other.isAsBefore(input, at: last)
    }
}

extension ReleaseInput {
    /// Whether nothing that counted at a moment, or before it, differs.
    func isAsBefore(_ other: ReleaseInput, at epoch: Epoch) -> Bool {
        measure == other.measure && nestings == other.nestings && loaded(by: epoch) == other.loaded(by: epoch)
            && Set(heard(by: epoch)) == Set(other.heard(by: epoch))
            && Set(overrides(by: epoch)) == Set(other.overrides(by: epoch))
    }

    private func heard(by epoch: Epoch) -> [HeardCount] { heard.filter { epoch.isAfter($0.day) } }

    private func overrides(by epoch: Epoch) -> [StoredOverride] {
        overrides.filter { epoch.isAfter($0.givenAt.day) }
    }
}
