import CommunitySafety
import Proofreading

/// The strategic assessment: under each heading what the records say, then what people wrote.
extension PackDocument {
    var assessment: [DocumentNode] {
        guard let report = pack.assessment else { return [] }
        return introduction
            + AssessmentHead.all(isInside: pack.isInside).flatMap { head -> [DocumentNode] in
                let nodes = drafted(head, report) + wordsUnder(head.rawValue)
                guard !nodes.isEmpty || head != .inside else { return [] }
                return [heading(head.words)] + (nodes.isEmpty ? [.plain("Nothing is written of it yet.")] : nodes)
            }
    }

    func wordsUnder(_ field: String, topHeading: Int = 3) -> [DocumentNode] {
        written(pack.words.priorities[field] ?? "", topHeading: topHeading)
    }

    private func drafted(_ head: AssessmentHead, _ report: AssessmentReport) -> [DocumentNode] {
        switch head {
        case .method: method(of: report)
        case .profile: profile(report.profile)
        case .levels: levels(report)
        case .changes: compared(report)
        case .reasons: [.plain("The figures say that something changed. Why it changed they don’t say.")]
        case .plan: planReview(report)
        case .residents: residents
        case .horizon, .inside: []
        case .ranking: order(report)
        case .priorities: decisions(report)
        case .gaps: gaps(report)
        case .sources: sources(report)
        }
    }

    // MARK: Method and area

    private func method(of report: AssessmentReport) -> [DocumentNode] {
        let window = EvidencePeriod(report.window).proseWords
        let duty =
            "Regulations 5 to 7 of SI 2007/1830 ask a community safety partnership for an assessment every year: of levels and patterns, of what changed and why, of how far the last plan was carried out, of what residents want, and of what should come first. This one prepares the plan for \(pack.year.name). It looks at the twelve months of \(window)."
        let words =
            "Every figure is quoted from the partnership’s evidence as at \(pack.asAt.words). “Clear” is said of a change only where chance alone would bring it 5 times in 100 or less; everything else is within the usual ups and downs. The changes that fit the figures are a range that holds the real one 95 times in 100. Small counts are withheld so that nobody can be identified by them."
        let scores =
            "Issues are scored by “\(report.scheme.name.printable)”; the score is made of \(report.scheme.combination.words). \(report.scheme.note.printable)"
        return [.plain(duty), .plain(words), .plain(scores)]
    }

    private func profile(_ profile: AreaProfile) -> [DocumentNode] {
        guard let people = profile.people, let on = profile.peopleOn else {
            return [.plain("How many people live here isn’t on record.")]
        }
        let households = profile.households.map { ", in \(PrintedNumber.words($0)) households" } ?? ""
        var sentences = [
            "\(profile.name.printable) has \(PrintedNumber.words(people)) people\(households), as estimated for \(on.words)."
        ]
        if !profile.peers.isEmpty {
            sentences.append(
                "It is compared with “\(profile.peers.printable)”, \(counted(profile.peerCount, "place", "places")) with itself."
            )
        }
        return [.plain(sentences.joined(separator: " "))] + wards(profile)
    }

    private func wards(_ profile: AreaProfile) -> [DocumentNode] {
        guard !profile.wards.isEmpty else { return [] }
        return [
            .table(
                DataTable(
                    caption: [.text("Wards by the people who live there")],
                    header: [DataCell("Ward"), DataCell("People")],
                    rows: profile.wards.map {
                        [DataCell($0.name.printable), DataCell(PrintedNumber.words($0.people))]
                    }, hasRowHeaders: true, weights: [70, 30]))
        ]
    }

    // MARK: Figures

    private func levels(_ report: AssessmentReport) -> [DocumentNode] {
        let window = EvidencePeriod(report.window).proseWords
        return [
            .plain(
                "In each case the figures are those of \(window), beside the twelve months before. Unless it is said otherwise they count what was reported or recorded, which isn’t the same as what happened."
            )
        ]
            + report.issues.flatMap { issue -> [DocumentNode] in
                let note = issue.issue.note.isEmpty ? [] : [DocumentNode.plain(issue.issue.note.printable)]
                return [heading(issue.issue.name, 3)] + note
                    + written(IssueDraft(issue, pack.figures).markdown, topHeading: 4)
                    + wordsUnder(issue.wordsKey, topHeading: 4)
            }
    }

    private func compared(_ report: AssessmentReport) -> [DocumentNode] {
        let measures = report.issues.flatMap(\.measures).filter { pack.figures[$0.call(.change)] != nil }
        guard !measures.isEmpty else {
            return [.plain("No figure can be set beside one of the year before.")]
        }
        let counts = Dictionary(grouping: measures) { said($0, .verdict) }.mapValues(\.count)
        let sentence = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\(Self.number($0.value)) “\($0.key)”" }.joined(separator: ", ")
        let rows = measures.map { measure in
            [DataCell(measure.name.printable)]
                + [.value, .previous, .verdict].map { (part: FigureCall.Part) in DataCell(said(measure, part)) }
        }
        return [
            .plain(
                "Of \(counted(measures.count, "measure", "measures")) that can be compared with the year before: \(sentence)."
            )
        ]
            + table(
                "Each measure beside the year before",
                ["Measure", EvidencePeriod(report.window).words, "The year before", "What may be said"], rows,
                weights: [40, 18, 17, 25])
    }

    private func said(_ measure: ReportedMeasure, _ part: FigureCall.Part) -> String {
        pack.figures[measure.call(part)].map { $0.isMissing ? "not told" : $0.words.printable } ?? "not told"
    }

    // MARK: Residents

    private var residents: [DocumentNode] {
        let asked = (pack.words.consultations ?? []).filter { !$0.method.isEmpty || !$0.found.isEmpty }
        guard !asked.isEmpty else { return [.plain("No consultation is on record.")] }
        return asked.flatMap { one -> [DocumentNode] in
            let answers =
                one.responses.map { "\(PrintedNumber.words($0)) answered" } ?? "How many answered wasn’t counted"
            let facts = [
                one.dates.printable, answers, one.reached.isEmpty ? "" : "Reached: \(one.reached.printable)",
                "Who could answer: \(one.reach.words.prefix(1).lowercased() + one.reach.words.dropFirst())",
            ].filter { !$0.isEmpty }
            return [
                heading(one.method.isEmpty ? "A consultation" : one.method, 3),
                .list(DocumentList(words: facts.map { [.text($0)] })),
            ]
                + written(one.found, topHeading: 4) + [.plain(one.reach.caution)]
        }
    }

    // MARK: Gaps and sources

    private func gaps(_ report: AssessmentReport) -> [DocumentNode] {
        let rows = report.issues.compactMap { issue -> [DataCell]? in
            let unknown = gap(issue)
            return unknown.isEmpty ? nil : [DataCell(issue.issue.name.printable), DataCell(lines: unknown)]
        }
        guard !rows.isEmpty else { return [.plain("Every issue has figures, and every criterion a score.")] }
        return [.plain("What isn’t known is no sign that all is well, and is never taken as 0.")]
            + table("What isn’t known of each issue", ["Issue", "What isn’t known"], rows, weights: [34, 66])
    }

    private func gap(_ issue: ReportedIssue) -> [String] {
        let silent = issue.measures.filter { pack.figures[$0.call(.value)] == nil }.map(\.name.printable)
        return [
            issue.measures.isEmpty && !issue.hasClosed ? "No measure on record counts it" : "",
            silent.isEmpty ? "" : "No figure can be told of: \(silent.joined(separator: ", "))",
            issue.hasClosed ? "Some of its figures aren’t for everybody" : "",
            issue.judged.isEmpty
                ? ""
                : "Scored by judgement, without a figure: \(issue.judged.map(\.printable).joined(separator: ", "))",
            issue.missing.isEmpty ? "" : "Not scored: \(issue.missing.map(\.printable).joined(separator: ", "))",
        ].filter { !$0.isEmpty }
    }

    private func sources(_ report: AssessmentReport) -> [DocumentNode] {
        let notes = pack.figures.figures.values.compactMap(\.origin).map {
            "\($0.measureName.printable). \($0.sourceNote.printable)"
        }
        let lines = Set(notes).sorted()
        guard !lines.isEmpty else { return [.plain("No figure is quoted.")] }
        return [.list(DocumentList(words: lines.map { [.text($0)] }))]
    }
}
