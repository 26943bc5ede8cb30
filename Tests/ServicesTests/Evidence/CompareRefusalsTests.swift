import CommunitySafety
import Proofreading
import Services
import Statistics
import Storage
import Testing

/// What isn't compared, and why; who may compare what.
@Suite struct CompareRefusalsTests {
    private static let two = [
        ("asb.council", "E07009991", "2021-22", "53"), ("asb.council", "E07009991", "2022-23", "90"),
    ]

    private func problems(_ choice: ComparisonChoice, _ desk: FiguresDesk, as party: ActingParty = .operator)
        async throws
        -> [String]
    {
        do {
            _ = try await CompareFigures(desk.context).run(choice, as: party)
            return []
        } catch {
            guard case .invalid(let diagnostics) = error else { throw error }
            return diagnostics.map { $0.formField ?? $0.rule }
        }
    }

    @Test func `without a measure there are those that hold figures, as far as they may be seen`() async throws {
        let desk = try await FiguresDesk(Self.two + [("prevent.channel", "E07009991", "2022-23", "3")])
        let all = try await CompareFigures(desk.context).run(ComparisonChoice(), as: .operator)
        #expect(all.measures.map(\.key) == ["asb.council", "prevent.channel"] && all.pairs.isEmpty)
        let lead = ServiceDesk.party(.partnerLead)
        #expect(
            try await CompareFigures(desk.context).run(ComparisonChoice(), as: lead).measures.map(\.key) == [
                "asb.council"
            ])
        await #expect(throws: ServiceError.notFound(.record(id: "prevent.channel"))) {
            _ = try await CompareFigures(desk.context).run(ComparisonChoice(measure: "prevent.channel"), as: lead)
        }
        await #expect(throws: ServiceError.notFound(.record(id: "prevent.channel"))) {
            let choice = ComparisonChoice(measure: "asb.council", withMeasure: "prevent.channel")
            _ = try await CompareFigures(desk.context).run(choice, as: lead)
        }
    }

    @Test func `a place smaller than the measure may be shown for is refused, and not listed`() async throws {
        let desk = try await FiguresDesk([
            ("domestic-abuse.police", "E05009991", "2021-22", "20"),
            ("domestic-abuse.police", "E05009991", "2022-23", "30"),
            ("domestic-abuse.police", "E07009991", "2022-23", "300"),
        ])
        let lead = ServiceDesk.party(.partnerLead)
        let ward = ComparisonChoice(measure: "domestic-abuse.police", place: "Saltwell")
        #expect(try await problems(ward, desk, as: lead) == ["place"])
        let other = ComparisonChoice(measure: "domestic-abuse.police", place: "Aldmere", withPlace: "E05009991")
        #expect(try await problems(other, desk, as: lead) == ["with-place"])
        let open = try await CompareFigures(desk.context).run(
            ComparisonChoice(measure: "domestic-abuse.police"), as: lead)
        #expect(open.places.map(\.name) == ["Aldmere"])
        #expect(try await desk.words(ward).pair.comparison.later.value == 30)
    }

    @Test func `what can't be read is said at its field`() async throws {
        let desk = try await FiguresDesk(Self.two)
        let huge = String(repeating: "a", count: 1_000_000)
        func choice(_ place: String, _ period: String, _ with: String = "") -> ComparisonChoice {
            ComparisonChoice(measure: "asb.council", place: place, period: period, withPeriod: with)
        }
        #expect(try await problems(choice("Nowhere", ""), desk) == ["place"])
        #expect(try await problems(choice("<script>\u{0}", ""), desk) == ["place"])
        #expect(try await problems(choice(huge, ""), desk) == ["place"])
        #expect(try await problems(choice("", "soon", "\u{1}"), desk) == ["period", "with-period"])
        #expect(try await problems(choice("", huge), desk) == ["period"])
        var same = choice("Aldmere", "")
        (same.withPlace, same.withMeasure) = ("Aldmere", "asb.council")
        #expect(try await problems(same, desk) == ["with-place"])
        same.withPlace = ""
        #expect(try await problems(same, desk) == ["with-measure"])
    }

    @Test func `overlapping periods, missing and hidden figures give no change`() async throws {
        let desk = try await FiguresDesk(
            Self.two + [
                ("asb.council", "E07009991", "Oct – Dec 2022", "20"),
                ("asb.council", "E07009991", "Jan – Mar 2022", "*"),
            ])
        func refusals(_ period: String, _ other: String) async throws -> ([FigureComparison.Refusal], String) {
            let words = try await desk.words(
                ComparisonChoice(measure: "asb.council", period: period, withPeriod: other))
            #expect(words.change.isEmpty && words.difference.isEmpty && words.certainty.isEmpty)
            return (words.pair.comparison.refusals, words.sentence)
        }
        let overlapping = try await refusals("Oct – Dec 2022", "2022-23")
        #expect(overlapping.0 == [.overlapping])
        #expect(overlapping.1.hasSuffix(": not comparable."))
        let quarter = try #require(EvidencePeriod(reading: "Oct – Dec 2021"))
        #expect(try await refusals("Oct – Dec 2022", "Oct – Dec 2021").0 == [.noFigure(quarter)])
        let hidden = try #require(EvidencePeriod(reading: "Jan – Mar 2022"))
        #expect(try await refusals("Oct – Dec 2022", "Jan – Mar 2022").0 == [.noValue(hidden, .hidden)])
        let missing = ComparisonChoice(measure: "asb.council", period: "Oct – Dec 2022", withPeriod: "Oct – Dec 2021")
        let offer = try #require(try await CompareFigures(desk.context).run(missing, as: .operator).offers.first)
        #expect(offer.why == .newest && offer.choice.period == "2022-23" && offer.choice.withPeriod == "2021-22")
    }

    @Test func `two measures aren't set against each other, and a note on quality stops a comparison`() async throws {
        let desk = try await FiguresDesk(Self.two + [("graffiti.council", "E07009991", "2022-23", "50")])
        let measures = try await desk.words(
            ComparisonChoice(measure: "asb.council", period: "2022-23", withMeasure: "graffiti.council"))
        #expect(measures.pair.comparison.refusals == [.differentThings] && measures.inTable == "Not comparable")
        _ = try await KeepQualityNotes(desk.context).save(
            id: nil,
            .init(
                source: "typed", measure: "asb.council", area: "", from: CalendarDate(iso: "2022-04-01"),
                to: CalendarDate(iso: "2022-06-30"), isComparable: false, reason: "A new form"), version: 1,
            as: .operator)
        let noted = try await desk.words(ComparisonChoice(measure: "asb.council"))
        #expect(noted.word == .notComparable && noted.reasons == ["A note on quality says: A new form."])
        #expect(
            noted.pair.judgement.verdict?.reason == .barrier(.recordingChanged("A note on quality says: A new form.")))
    }

    @Test func `the more is compared on one page, the stricter each verdict`() async throws {
        // Published: 36 to 58 alone has p = 0.0235; times three it is 0.0705.
        let rows = [("asb.council", 36, 58), ("graffiti.council", 186, 159), ("fly-tipping.council", 79, 57)]
        let desk = try await FiguresDesk(
            rows.flatMap { key, before, after in
                [(key, "E07009991", "2021-22", "\(before)"), (key, "E07009991", "2022-23", "\(after)")]
            } + [("asb.council", "E07009992", "2021-22", "186"), ("asb.council", "E07009992", "2022-23", "159")])
        #expect(try await desk.words(ComparisonChoice(measure: "asb.council", place: "Aldmere")).word == .clearRise)
        let choice = ComparisonChoice(
            measure: "asb.council", place: "Aldmere", period: "2022-23", withPeriod: "2021-22", withPlace: "Marledown",
            withMeasure: "graffiti.council")
        let answer = try await CompareFigures(desk.context).run(choice, as: .operator)
        #expect(answer.pairs.map(\.kind) == [.periods, .periods, .periods, .places] && answer.family == 3)
        let words = ComparisonWords(answer.pairs[0], family: answer.family)
        #expect(words.word == .couldBeChance)
        #expect(abs(try #require(answer.pairs[0].judgement.verdict?.q) - 0.0705) < 0.0002)
        #expect(words.remarks.first?.hasPrefix("Alone it would look clear. Among 3 comparisons") == true)
    }

    @Test func `few events are too few to say, and hours aren't judged`() async throws {
        let desk = try await FiguresDesk([
            ("asb.council", "E07009991", "2021-22", "0"), ("asb.council", "E07009991", "2022-23", "3"),
            ("domestic-abuse.davss-hours", "E07009991", "2021-22", "500"),
            ("domestic-abuse.davss-hours", "E07009991", "2022-23", "650.5"),
        ])
        let few = try await desk.words(ComparisonChoice(measure: "asb.council"))
        #expect(few.sentence == "In Aldmere, 3 in 2022-23, up from 0 in 2021-22: too few to say.")
        #expect(few.change.isEmpty && few.difference == "+3")
        let hours = try await desk.words(ComparisonChoice(measure: "domestic-abuse.davss-hours"))
        #expect(hours.sentence == "In Aldmere, 650.5 hours in 2022-23, up from 500 hours in 2021-22: not judged.")
        #expect(hours.pair.judgement == .notJudged(.notEvents) && hours.change == "+30.1%")
    }
}
