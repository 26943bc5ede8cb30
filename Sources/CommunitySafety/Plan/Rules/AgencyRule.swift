import Proofreading

/// Bodies that lead or support actions without being in the membership list, one body under several names, names with a slip of
/// the pen, and bodies that no longer exist.
///
/// Silent without a membership list. Teams of members and kinds of body ("Schools") are advice at most.
struct AgencyRule: PlanRule {
    let rule = Rule.actionsAgency

    func findings(in evidence: PlanEvidence) -> [Finding] {
        guard !evidence.plan.members.isEmpty else { return MisspeltNames.findings(in: evidence, besides: []) }
        let membership = Membership(evidence)
        let mentions = BodyMention.all(in: evidence.plan).map { ($0, membership.standing(of: $0.printed)) }
        let strangers = mentions.filter { $0.1 == .unknown || $0.1 == .unnamed }
        let text = strangers.contains { $0.0.isAlwaysGuessed } ? NamesInText(evidence) : nil
        let sure = strangers.filter {
            !$0.0.isAlwaysGuessed || $0.1 == .unnamed || text?.confirms($0.0.printed) == true
        }
        let named = Set(sure.map(\.0.printed))
        let unsure = mentions.filter {
            $0.1 == .part || $0.1 == .kind || ($0.1 == .unknown && !named.contains($0.0.printed))
        }
        var findings = BodyVariants.clusters(of: sure.map(\.0)).map { stranger($0, evidence) }
        findings += parts(unsure.map(\.0), evidence)
        let slips = mentions.compactMap { mention, standing -> (BodyMention, String)? in
            if case .misspelt(let member) = standing { (mention, member) } else { nil }
        }
        findings += slips.map { slip($0.0, meaning: $0.1, evidence) }
        findings += MisspeltNames.findings(in: evidence, besides: slips.map(\.0.printed))
        return findings + AbolishedBodies.findings(in: evidence)
    }

    private func stranger(_ cluster: [BodyMention], _ evidence: PlanEvidence) -> Finding {
        let actions = cluster.flatMap(\.actions).sorted()
        let names = cluster.map { "“\($0.printed)”" }
        let labels = Excerpt.list(actions.map(evidence.label), limit: 8)
        var message =
            "“\(cluster[0].printed)” (\(actions.count == 1 ? "action" : "actions") \(labels)) isn't in the membership list"
        if names.count > 1 { message += ", and is one body under \(names.count) names: \(Excerpt.list(names))" }
        message +=
            names.count > 1
            ? "; add it to the list and use one name"
            : "; add it to the list, or name the member that answers for the action"
        return finding(cluster, message, nil, evidence)
    }

    private func slip(_ mention: BodyMention, meaning member: String, _ evidence: PlanEvidence) -> Finding {
        let message = "“\(mention.printed)” isn't in the membership list; “\(member)” is and is probably meant"
        return finding([mention], message, member, evidence)
    }

    /// Teams, posts and kinds of body: one piece of advice for the plan.
    private func parts(_ mentions: [BodyMention], _ evidence: PlanEvidence) -> [Finding] {
        guard !mentions.isEmpty else { return [] }
        let names = Excerpt.list(mentions.map { "“\($0.printed)”" }, limit: 12)
        var finding = finding(
            mentions,
            "Teams, posts or kinds of body rather than members: \(names); name the member that each belongs to", nil,
            evidence)
        finding.severity = .advice
        return [finding]
    }

    private func finding(_ mentions: [BodyMention], _ message: String, _ right: String?, _ evidence: PlanEvidence)
        -> Finding
    {
        let places = mentions.flatMap { mention in
            mention.actions.map { (evidence.whereNamed(mention.printed, inAction: $0), mention.printed) }
        }
        let ordered = places.sorted { $0.0 < $1.0 }
        let first = ordered.first ?? (Place(block: 1), mentions.first?.printed ?? "")
        return Finding(
            rule: rule, place: first.0, quote: first.1, message: message, stated: first.1, recomputed: right,
            suggestion: right,
            related: ordered.dropFirst().map(\.0))
    }
}

extension PlanEvidence {
    /// Where an action's row names a body: in its lead or partner cell, where the words stand there, else the row.
    func whereNamed(_ printed: String, inAction index: Int) -> Place {
        let place = place(ofAction: index)
        let columns = columns(at: place)
        let cells = [columns?.leadColumn, columns?.partnersColumn].compactMap(\.self)
        return find(printed, at: place, cells: cells) ?? place
    }
}
