import CommunitySafety
import Statistics
import Testing

@Suite struct MonthlyRunTests {
    /// Months from January 2022 on.
    private static func given(_ values: [Double?]) -> [MonthlyRun.Given] {
        values.enumerated().compactMap { index, value in
            EvidencePeriod(year: 2022 + index / 12, month: index % 12 + 1).map { .init($0, value) }
        }
    }

    /// Twelve months that go up and down by twenty.
    private static let steady: [Double?] = (0..<12).map { $0.isMultiple(of: 2) ? 100 : 120 }

    @Test func `a month beyond mean and 2_66 moving ranges is out of the ordinary`() throws {
        let run = try #require(MonthlyRun(Self.given(Self.steady + [100, 120, 190]), polarity: .lower))
        // Sum 7·100 + 7·120 + 190 = 1730 over 15; moving ranges 13·20 + 70 = 330 over 14: 115.3 ± 62.7.
        let limits = try #require(run.limits)
        #expect(abs(limits.mean - 1_730.0 / 15) < 1e-9)
        #expect(abs(limits.upper - (1_730.0 / 15 + 2.66 * 330 / 14)) < 1e-9)
        #expect(run.stretches.map(\.range) == [14...14])
        #expect(run.finding == "March 2023 is above the upper limit")
        #expect(run.description.contains("March 2023 is above the upper limit at 190."))
        #expect(run.description.contains("From January 2022 to March 2023 they lie between 100 and 190."))
        #expect(!run.isSeasonRemoved)
    }

    @Test func `seven months below the average are told as one`() throws {
        let run = try #require(
            MonthlyRun(Self.given(Self.steady + [100, 90, 88, 91, 87, 92, 89, 90]), polarity: .lower))
        #expect(run.stretches.last?.range.upperBound == 19)
        #expect(run.finding == "Every month since January 2023 was below the average")
    }

    @Test func `what lies within the usual ups and downs says so`() throws {
        let run = try #require(MonthlyRun(Self.given(Self.steady + [100, 120])))
        #expect(run.finding == "No month stands out: all lie within the usual ups and downs")
        #expect(run.stretches.isEmpty)
    }

    @Test(arguments: [
        ([5, 6, 7], MonthlyRun.Silence.fewMonths), (Array(repeating: 1, count: 20), .fewCounts),
        (Array(repeating: 50, count: 20), .noVariation), (Self.steady + [nil, 100, 110], .fewMonths),
    ])
    func `limits are drawn only where they mean something`(values: [Double?], silence: MonthlyRun.Silence) throws {
        let run = try #require(MonthlyRun(Self.given(values)))
        #expect(run.silence == silence)
        #expect(run.limits == nil && run.stretches.isEmpty)
        #expect(!run.finding.isEmpty && run.basis.isEmpty)
    }

    @Test func `a gap is no nought, and months after the last figure aren't there`() throws {
        let run = try #require(MonthlyRun(Self.given(Self.steady + [nil] + Self.steady + [104, nil, nil])))
        #expect(run.months.count == 26)
        #expect(run.months[12].counted == nil)
        #expect(run.limited == 13..<26)
        #expect(run.description.contains("One month has no figure."))
        #expect(MonthlyRun(Self.given([nil, nil])) == nil)
        #expect(MonthlyRun([]) == nil)
    }

    @Test func `three years have their seasons taken out`() throws {
        // A steady summer peak, with a little that differs between years.
        let season = [80.0, 80, 90, 100, 110, 140, 150, 140, 100, 90, 80, 80]
        let values = (0..<36).map { season[$0 % 12] + Double(($0 * 7) % 5) }
        let run = try #require(MonthlyRun(Self.given(values)))
        #expect(run.isSeasonRemoved)
        let shown = run.months.compactMap(\.shown)
        #expect((shown.max() ?? 0) - (shown.min() ?? 0) < 20, "the peak of 70 is gone")
        #expect(run.basis.hasPrefix("The usual ups and downs of the seasons are taken out."))
    }
}
