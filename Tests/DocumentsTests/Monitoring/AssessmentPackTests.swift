import CommunitySafety
import Proofreading
import Testing

@testable import Documents

/// An assessment's document as it was looked at, in both versions; all that it says is invented.
@Suite struct AssessmentPackTests {
    private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    private func criterion(_ key: String, _ name: String) -> ScoringCriterion {
        ScoringCriterion(
            key: key, name: name, question: "Is there \(name.lowercased())?",
            scale: [ScaleStep(0, "None"), ScaleStep(1, "Some"), ScaleStep(2, "Much")])
    }

    /// Two issues, of which one has a figure and a place.
    private func pack(_ kind: PackKind) throws -> Pack {
        let year = try #require(PlanYear("2024-25"))
        let isInside = kind == .fullAssessment
        var report = AssessmentReport(
            window: year.assessmentWindow, state: .agreed,
            scheme: ScoringScheme(
                key: "two", name: "Two questions", note: "Made for this test.", combination: .weightedSum,
                criteria: [criterion("concern", "Concern"), criterion("harm", "Harm")]),
            profile: AreaProfile("Aldmere"))
        (report.profile.people, report.profile.peopleOn) = (118_400, try day("2022-06-30"))
        report.profile.wards = [.init("Quay", people: 10_200), .init("Wrensey", people: 7_500)]
        (report.profile.peers, report.profile.peerCount) = ("districts of Merrowshire", 13)
        report.issues = [try told(isInside), untold]
        report.opening =
            "Anti-social behaviour comes first; one issue can’t be placed, since something isn’t known of it."
        report.firmness = ["Without “Harm”, the lead stays, and no issue would change its place."]
        report.signOff = AssessmentSignOff(decidedBy: "The group", meeting: "item 4", on: try day("2023-12-14"))
        report.headReasons = ["re-offending": "It runs through all priorities"]
        report.planReviewed = PlanYear("2023-24")
        report.deeds = [CountedDeed(.safetyWalk, 5)]
        report.tests = tests(isInside)
        report.votes = try votes(report, isInside)
        var pack = Pack(
            key: try #require(PackKey(kind)), year: year, issue: 1, asAt: try day("2023-12-20"),
            publisher: "Aldmere Community Safety Partnership",
            rounds: [
                PackRound(
                    .q2, period: "July to September 2023", closedOn: try day("2023-10-31"),
                    clearedOn: try day("2023-11-07"))
            ], priorities: [PackPriority(slug: "asb", name: "Quieter streets")], lines: [line(isInside)],
            words: words.outgoing(in: kind))
        pack.assessment = report
        pack.figures = try figures()
        return pack
    }

    private var words: PackWords {
        var words = PackWords(
            introduction: "A *short* year.",
            priorities: [
                "reasons": "The forum thinks of dark evenings.", "issue-asb": "Nights are loud.",
                "inside": "Between us.",
            ])
        words.consultations = [
            ConsultationRecord(
                method: "Residents’ panel", dates: "September 2023", responses: 412, reached: "Tenants",
                found: "Quiet nights come first.")
        ]
        return words
    }

    private func told(_ isInside: Bool) throws -> ReportedIssue {
        var issue = ReportedIssue(CommunityIssue(key: "asb", name: "Anti-social behaviour", note: "Not crime as such."))
        let measure = try #require(Measure(key: "asb.council", name: "Reports to the council", polarity: .lower))
        issue.measures = [ReportedMeasure(measure, isDrawn: false)]
        (issue.place, issue.total, issue.placeBefore) = ("1st", "1.5", "joint 2nd")
        issue.scores = try ["concern": #require(StepScore(2)), "harm": #require(StepScore(1))]
        issue.judged = ["Harm"]
        issue.decision = IssueDecision(
            .priority, reason: "It is what residents name", decidedBy: "The group", meeting: "item 4",
            on: try day("2023-12-14"))
        guard isInside else { return issue }
        issue.reasons = [
            "harm": CriterionScore(
                try #require(StepScore(1)), .judged, confidence: .low, rationale: "Heard at the forum",
                dissent: "Housing sees more")
        ]
        return issue
    }

    /// One that is read from a figure, and one that nobody can tell.
    private func tests(_ isInside: Bool) -> [ReportedTest] {
        var read = ReportedTest(
            PackMeasure("Fewer reports", priority: nil, baseline: "95 in 2021-22", target: "5% fewer"))
        read.measure = "asb.council"
        if isInside { (read.standing, read.reason) = (.missed, "90 is no 5% less than 53.") }
        return [read, ReportedTest(PackMeasure("People feel safe", priority: nil, baseline: "", target: ""))]
    }

    /// Three agencies on one criterion: 2, 1 and 0, whose middle is 1.
    private func votes(_ report: AssessmentReport, _ isInside: Bool) throws -> ReportedVotes {
        let ballots = try ["Council", "Fire", "Police"].enumerated().map { index, agency in
            Ballot(agency: agency, scores: ["asb": ["harm": try #require(StepScore(2 - index))]])
        }
        let result = BallotResult(
            ballots, report.scheme, criteria: ["harm"], issues: report.issues.map(\.issue))
        let day = try day("2023-11-30")
        let round = try #require(
            BallotRound(number: 1, criteria: ["harm"], openings: [.init(on: day, closes: day, closedOn: day)]))
        return try #require(ReportedVotes(result, of: round, isInside: isInside))
    }

    private var untold: ReportedIssue {
        var issue = ReportedIssue(CommunityIssue(key: "arson", name: "Arson <fires>"))
        issue.missing = ["Concern", "Harm"]
        issue.between = "between 1st and 2nd"
        return issue
    }

    private func line(_ isInside: Bool) -> PackLine {
        PackLine(
            address: "1.1", reference: "1.1", action: "Walk each ward", priority: "asb",
            sayings: [PackSaying(.q2, .onTrack, "Four of five are walked.")],
            inside: isInside
                ? PackInsight(
                    party: "Harbour Light", byWhen: "March", figures: FiguresView(nil, "Nobody counts it."),
                    before: nil, update: nil) : nil)
    }

    /// 90 after 53 is a rise of 69.8%.
    private func figures() throws -> FigureBook {
        let origin = QuotedFigure.Origin(
            measure: "asb.council", measureName: "Reports to the council", area: "X07", areaName: "Aldmere",
            from: try day("2022-10-01"), to: try day("2023-09-30"), sourceName: "Aldmere District Council",
            loadedOn: try day("2023-10-12"))
        let told: [(FigureCall.Part, String)] = [
            (.value, "90"), (.previous, "53"), (.verdict, "clearly more was reported"),
            (.change, "90, up from 53 (clearly more was reported: a rise of 70%)"),
            (.interval, "from +21.2% to +139.7%"),
        ]
        return FigureBook(
            Dictionary(
                uniqueKeysWithValues: told.map {
                    (FigureCall("asb.council", $0.0).written, QuotedFigure(words: $0.1, origin: origin))
                }))
    }

    @Test(arguments: [
        (PackKind.assessment, PublicationFormat.html, "assessment.html"),
        (.fullAssessment, .text, "assessment-inside.txt"),
    ])
    func `it is as it was looked at`(_ kind: PackKind, _ format: PublicationFormat, _ name: String) throws {
        switch try #require(DocumentForms(PackDocument(try pack(kind)).document).form(format)) {
        case .file(let bytes), .typst(let bytes): try GoldenFile(name).check(bytes)
        }
    }

    @Test func `its headings follow the regulations' order, with every one of them in both versions`() throws {
        for kind in [PackKind.assessment, .fullAssessment] {
            let heads = PackDocument(try pack(kind)).document.contents().map(\.plain)
            #expect(heads == AssessmentHead.all(isInside: kind == .fullAssessment).map(\.words))
        }
    }

    @Test func `agencies' names and their scores stand in neither version, and the spread inside only`() throws {
        for kind in [PackKind.assessment, .fullAssessment] {
            let text = String(decoding: PlainTextFile(PackDocument(try pack(kind)).document).bytes, as: UTF8.self)
            #expect(text.contains("Three people of three agencies scored the issues on “Harm”"))
            #expect(text.contains("From 0 to 2") == (kind == .fullAssessment))
            #expect(text.contains("Missed") == (kind == .fullAssessment), "what is reckoned red is never public")
            for name in ["Council:", "Fire", "Police"] { #expect(!text.contains(name)) }
        }
    }

    @Test func `what isn't known is told of each issue`() throws {
        let text = String(decoding: PlainTextFile(PackDocument(try pack(.assessment)).document).bytes, as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in [
            "Scored by judgement, without a figure: Harm.",
            "No measure on record counts it; Not scored: Concern, Harm.",
            "Arson <fires>", "It can’t be set beside comparable places.", "412 answered",
            "those who care most answer most",
            "Of one measure that can be compared with the year before: one “clearly more was reported”.",
        ] { #expect(text.contains(words), "\(words)") }
    }
}
