import CommunitySafety

extension PackageReading {
    /// Adds what one row says.
    mutating func take(_ row: PackageRow, of table: OpenTable) throws(PackageFault) {
        switch table {
        case .figures, .populations: try takeFigure(row)
        case .measures: try takeMeasure(row)
        case .sources: try takeSource(row)
        case .areas: try takeArea(row)
        case .areaNames: book.add(code: row["area"], otherNames: [row["name"]])
        case .areaParents:
            guard let year = try row.year("year") else { throw row.fault("year", "There is none.") }
            book.add(row["area"], liesIn: row["parent"], vintage: year)
        case .qualityNotes: try takeNote(row)
        }
    }

    private mutating func takeFigure(_ row: PackageRow) throws(PackageFault) {
        let status: OpenStatus = try row.choice("status")
        let words = row["value"]
        let value = Double(words)
        guard words.isEmpty || value?.isFinite == true else { throw row.fault("value", "It isn’t a number.") }
        let key = Observation.Key(
            measure: row["measure"], area: row["area"], period: try row.period(), breakdown: row["breakdown"],
            source: row["source"])
        guard let observation = Observation(key, value: value, status: status.loaded) else {
            throw row.fault("value", "It doesn’t go with the status “\(status.rawValue)”.")
        }
        figures.append((observation, row.table.name, row.number))
    }

    private mutating func takeMeasure(_ row: PackageRow) throws(PackageFault) {
        let measure = Measure(
            key: row["key"], name: row["name"], unit: try row.choice("unit"), polarity: try row.choice("polarity"),
            aggregation: try row.choice("aggregation"), basis: try row.choice("basis"),
            audience: try row.choice("audience"), smallestArea: try row.choice("smallest_area"),
            profile: row.orNil("profile") == nil ? nil : try row.choice("profile", DisclosureProfile.self),
            numerator: row.orNil("numerator"), denominator: row.orNil("denominator"), issue: row["issue"],
            note: row["note"])
        guard let measure else { throw row.fault("key", "It isn’t the key of a measure, or the name is missing.") }
        measures.append(measure)
    }

    private mutating func takeSource(_ row: PackageRow) throws(PackageFault) {
        let source = EvidenceSource(
            key: row["key"], name: row["name"], ownedBy: row["owned_by"], suppliedBy: row["supplied_by"],
            licence: row["licence"], attribution: row["attribution"], counting: row["counting"],
            caveats: row["caveats"], isSnapped: try row.truth("is_snapped"))
        guard let source else { throw row.fault("key", "It isn’t the key of a source, or the name is missing.") }
        sources.append(source)
    }

    private mutating func takeArea(_ row: PackageRow) throws(PackageFault) {
        let kind: AreaKind = try row.choice("kind")
        let code = row["code"]
        let year = try row.year("name_year")
        let isAdded =
            kind == .custom
            ? book.addOwn(code: code, name: row["name"])
            : Area.kind(ofCode: code) == kind && book.add(code: code, name: row["name"], vintage: year)
        guard isAdded else { throw row.fault("code", "It isn’t the code of such a place.") }
        for edition in try row.years("editions") { book.add(code: code, vintage: edition) }
    }

    private mutating func takeNote(_ row: PackageRow) throws(PackageFault) {
        let note = QualityNote(
            source: row["source"], measure: row.orNil("measure"), area: row.orNil("area"), period: try row.period(),
            isComparable: try row.truth("is_comparable"), reason: row["reason"])
        guard let note else { throw row.fault("reason", "There is none.") }
        notes.append(note)
    }
}
