import CommunitySafety
import Foundation
import Proofreading
import Testing

@testable import Storage

/// What is kept of quoted figures is what Foundation's decoder reads back.
@Suite struct FigureSnapshotWriterTests {
    private static let hostile = "\"\\ </script>\u{0}\u{1F}\n\tŵ “90” 🏠"

    private static func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    private static func origin(_ against: DateRange?, _ loadedOn: CalendarDate?) throws -> QuotedFigure.Origin {
        try QuotedFigure.Origin(
            measure: "asb.police", measureName: hostile, area: "E07000111", areaName: "Sevenoaks",
            from: day("2021-10-01"), to: day("2022-09-30"), against: against, sourceName: hostile, loadedOn: loadedOn)
    }

    private static func figure(_ picture: QuotedBlock.Picture, isBare: Bool) throws -> QuotedFigure {
        let against = try #require(DateRange(from: day("2020-10-01"), to: day("2021-09-30")))
        let fact = try QuotedFigure.Fact(
            measure: "asb.police", area: "E07000111", areaName: hostile, from: day("2021-10-01"),
            to: day("2022-09-30"), source: "police", value: isBare ? 0.1 : 1_155)
        return try QuotedFigure(
            words: hostile, origin: origin(isBare ? nil : against, isBare ? nil : day("2023-01-02")),
            block: QuotedBlock(
                picture: picture, header: ["Month", hostile], rows: isBare ? [] : [["a", ""], [hostile, "b"]]),
            facts: isBare ? [] : [fact, fact.printed(as: 12.25), fact.printed(as: 1e300)],
            doubts: isBare ? [] : [FigureDoubt(.stale, hostile, remedy: ""), FigureDoubt(.periods, "x", remedy: "y")])
    }

    private static func months() throws -> QuotedMonths {
        QuotedMonths(
            unit: .people, polarity: .higher, counted: hostile,
            months: [
                .init(from: try day("2022-01-01"), value: nil, isProvisional: false),
                .init(from: try day("2022-02-01"), value: 7.5, isProvisional: true),
            ])
    }

    private static let places = [
        QuotedPlace(code: "E05000001", name: hostile, value: nil, isWithheld: true, shape: []),
        QuotedPlace(code: "E05000002", name: "Ash", value: 90, shape: [0, 7, 255]),
    ]

    private func readBack(_ figure: QuotedFigure) throws -> QuotedFigure {
        try JSONDecoder().decode(QuotedFigure.self, from: Data(FigureSnapshotWriter.text(of: figure).utf8))
    }

    @Test func `with every kind of picture, and with all that may be missing`() throws {
        let bare = QuotedFigure(words: "")
        #expect(try readBack(bare) == bare)
        for picture in [.none, .months(try Self.months()), .places(Self.places)] as [QuotedBlock.Picture] {
            for isBare in [true, false] {
                let figure = try Self.figure(picture, isBare: isBare)
                #expect(try readBack(figure) == figure)
            }
        }
    }
}
