internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Tables, charts and maps.
extension Quotation {
    /// At most so many like periods, one to a row.
    private static var mostRows: Int { 5 }

    func table(_ source: String) throws -> QuotedDraft {
        var sides: [FigureComparison.Side] = []
        var next: EvidencePeriod? = period
        while let period = next, sides.count < Self.mostRows {
            let side = held.filling(period).side(held.filling(period).isWhole(source) ? source : nil)
            guard side.value != nil else { break }
            sides.append(side)
            next = period.earlier(years: 1)
        }
        let facts = sides.map { fact($0, source) }
        return QuotedDraft(
            origin: try origin(), facts: facts,
            print: { reader in
                let rows = zip(sides, facts).map { [$0.period.words, words(reader($1))] }
                let block = QuotedBlock(header: ["Period", measure.name], rows: rows)
                return ("\(measure.name), \(held.place.area.name)", block)
            })
    }

    /// The months up to the end of the period, so that the chart says nothing that the text couldn't know.
    func chart() throws -> QuotedDraft {
        guard let source = held.monthlySource else {
            return .missing(
                "“\(measure.name)” isn’t counted by the month for \(held.place.area.name), so there is no chart.",
                "Quote a table instead.")
        }
        let months = held.months(of: source).filter { $0.period.to <= period.to }
        guard months.contains(where: { $0.value != nil }) else {
            return .missing(
                "No month up to \(period.proseWords) is held for \(held.place.area.name).", "Name a later period.")
        }
        let facts = months.filter { $0.value != nil }.map {
            fact(.init(period: $0.period, value: $0.value), source)
        }
        return QuotedDraft(
            origin: try origin(over: months, source), facts: facts,
            print: { reader in printedChart(months, facts, reader) })
    }

    private func printedChart(
        _ months: [MonthlyRun.Given], _ facts: [QuotedFigure.Fact], _ reader: FactReader
    ) -> QuotedDraft.Printed {
        let sights = Dictionary(facts.map { ($0.from, reader($0)) }, uniquingKeysWith: { first, _ in first })
        let quoted = QuotedMonths(
            unit: measure.unit, polarity: measure.polarity,
            counted: "\(measure.name), \(held.place.area.name), each month",
            months: months.map {
                .init(from: $0.period.from, value: sights[$0.period.from]?.value, isProvisional: $0.isProvisional)
            })
        let rows = months.map { month in
            [month.period.words, sights[month.period.from].map(words) ?? "no return"]
        }
        let block = QuotedBlock(picture: .months(quoted), header: ["Month", measure.name], rows: rows)
        let subject = "\(measure.name), \(held.place.area.name)"
        return (quoted.run.map { "\(subject): \($0.finding.asClause)" } ?? subject, block)
    }

    private func origin(over months: [MonthlyRun.Given], _ source: String) throws -> QuotedFigure.Origin {
        QuotedFigure.Origin(
            measure: measure.key, measureName: measure.name, area: held.place.area.code, areaName: held.place.area.name,
            from: months.first?.period.from ?? period.from, to: months.last?.period.to ?? period.to,
            sourceName: try quoting.sourceName(source), loadedOn: held.newestLoad)
    }

    func map(_ source: String) throws -> QuotedDraft {
        guard let parts = try quoting.peers(held, period).parts() else {
            return .missing(
                "No figures are held for the places within \(held.place.area.name), so there is no map.",
                "Quote a table or a chart instead.")
        }
        let facts = parts.parts.compactMap { part in
            part.value.map { fact(.init(period: period, value: $0), source, of: part.area) }
        }
        return QuotedDraft(
            origin: try origin(), facts: facts, print: { reader in printedMap(parts, facts, reader) })
    }

    private func printedMap(
        _ parts: PartsOfPlace, _ facts: [QuotedFigure.Fact], _ reader: FactReader
    ) -> QuotedDraft.Printed {
        let sights = Dictionary(facts.map { ($0.area, reader($0)) }, uniquingKeysWith: { first, _ in first })
        let places = parts.parts.map { part in
            let sight = sights[part.area.code]
            return QuotedPlace(
                code: part.area.code, name: part.area.name, value: sight?.value,
                isWithheld: sight != nil && sight?.value == nil, shape: part.shape?.encoded ?? [])
        }
        let rows = parts.parts.map { part in [part.area.name, sights[part.area.code].map(words) ?? "no figure"] }
        let most = places.filter { $0.value != nil }.max { ($0.value ?? 0) < ($1.value ?? 0) }
        let finding =
            most.map {
                "\($0.name) had the most within \(held.place.area.name) in \(period.proseWords): \(words(.printed($0.value ?? 0)))"
            } ?? "\(measure.name) within \(held.place.area.name)"
        let picture: QuotedBlock.Picture = places.contains { !$0.shape.isEmpty } ? .places(places) : .none
        return (finding, QuotedBlock(picture: picture, header: ["Place", measure.name], rows: rows))
    }
}

extension String {
    /// A finding after a colon: the first word of a sentence loses its capital, a month's name keeps it.
    fileprivate var asClause: String {
        let first = prefix { !$0.isWhitespace }
        return CalendarDate.monthNames.contains(String(first)) ? self : prefix(1).lowercased() + dropFirst()
    }
}
