internal import CommunitySafety
internal import Proofreading
internal import Storage

extension UpdateReading {
    /// What the success measures of a round's plan say of the actions that count towards them, by the actions' addresses.
    ///
    /// Measures that are read from an action's own count say nothing here, since the action's count speaks for itself. Only
    /// what partners may see is looked at: whoever holds a link reads it.
    func measureVoices(_ stored: StoredRound, on today: CalendarDate) throws -> [String: [MeasureVoice]] {
        let year = stored.round.year
        let targets = try measureTargets(of: year).filter { !$0.isOfAction }
        guard !targets.isEmpty, let version = try planVersion(stored.planVersionID) else { return [:] }
        let plan = try plan(version)
        let found = try TargetReading(reading: self, view: .partnership, year: year).run(targets)
        var voices: [String: [MeasureVoice]] = [:]
        for (index, address) in plan.measureAddresses.enumerated() {
            guard let target = targets.first(where: { $0.address == address })?.target,
                let facts = found[address]?.facts
            else { continue }
            let judgement = MeasureJudgement(target, facts, on: today)
            let voice = MeasureVoice(
                words: plan.successMeasures[index].text, kind: target.kind, standing: judgement.standing,
                reason: judgement.reason)
            for action in plan.actions(servingMeasure: index + 1) { voices[action.address, default: []].append(voice) }
        }
        return voices
    }
}
