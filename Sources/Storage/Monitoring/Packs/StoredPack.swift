package import CommunitySafety
internal import Foundation
package import Proofreading

/// A pack as it was issued; it is never changed.
package struct StoredPack: Sendable, Hashable {
    package let id: RecordID
    /// Counts the packs of a year from 1.
    package let number: Int
    package let pack: Pack
    /// As the audit trail names whoever issued it.
    package let issuedBy: String
    package let issuedAt: Instant

    package init(id: RecordID, number: Int, pack: Pack, issuedBy: String, issuedAt: Instant) {
        self.id = id
        self.number = number
        self.pack = pack
        self.issuedBy = issuedBy
        self.issuedAt = issuedAt
    }

    init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        let bytes =
            try row.optionalText("body").map { Array($0.utf8) }
            ?? open(try row.bytes("sealed"), .issuedPack(of: id))
        self.init(
            id: id, number: try row.integer("number"), pack: try SealedText.value(bytes),
            issuedBy: try row.text("issued_by"), issuedAt: try row.instant("issued_at"))
    }

    static let columns: SQL = "SELECT id, number, issued_by, issued_at, body, sealed FROM issued_pack"
}

/// An issued pack as a list shows it, without its contents.
package struct StoredPackEntry: Sendable, Hashable {
    package let number: Int
    package let key: PackKey
    package let issue: Int
    package let asAt: CalendarDate
    package let issuedOn: CalendarDate
}

extension Keys.Field {
    static func issuedPack(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "issued_pack", column: "sealed", row: id.text)
    }
}

extension ReadTransaction {
    package func pack(_ number: Int, of year: PlanYear) throws -> StoredPack? {
        try first("\(StoredPack.columns) WHERE year_start = \(year) AND number = \(number)") {
            try StoredPack($0, open: open)
        }
    }

    /// The last issued pack of a kind and place, of no later quarter.
    package func lastPack(before key: PackKey, of year: PlanYear) throws -> StoredPack? {
        try lastPack(before: key, of: year, open)
    }
}

extension Transaction {
    package func lastPack(before key: PackKey, of year: PlanYear) throws -> StoredPack? {
        try lastPack(before: key, of: year, open)
    }

    /// Keeps a pack as it is issued.
    package mutating func insert(_ stored: StoredPack) throws {
        let pack = stored.pack
        let bytes = try SealedText.bytes(of: pack)
        let sealed = pack.isInside ? try seal(bytes, for: .issuedPack(of: stored.id)) : nil
        let body = pack.isInside ? nil : String(decoding: bytes, as: UTF8.self)
        let figures = String(decoding: try SealedText.bytes(of: pack.figures), as: UTF8.self)
        try execute(
            """
            INSERT INTO issued_pack (id, year_start, number, kind, quarter, place, issue, as_at, issued_by, issued_at,
                figures, body, sealed)
            VALUES (\(stored.id), \(pack.year), \(stored.number), \(pack.key.kind.rawValue),
                \(pack.key.quarter?.rawValue), \(pack.key.place), \(pack.issue ?? 1), \(pack.asAt),
                \(stored.issuedBy), \(stored.issuedAt), \(figures), \(body), \(sealed))
            """)
    }
}

extension Querying {
    fileprivate func lastPack(
        before key: PackKey, of year: PlanYear, _ open: ([UInt8], Keys.Field) throws -> [UInt8]
    ) throws -> StoredPack? {
        try first(
            """
            \(StoredPack.columns)
            WHERE year_start = \(year) AND kind = \(key.kind.rawValue) AND COALESCE(place, '') = \(key.place ?? "")
                AND COALESCE(quarter, '') <= \(key.quarter?.rawValue ?? "")
            ORDER BY COALESCE(quarter, '') DESC, number DESC
            LIMIT 1
            """
        ) { try StoredPack($0, open: open) }
    }

    /// The packs of a year that were issued, the newest first.
    package func issuedPacks(of year: PlanYear) throws -> [StoredPackEntry] {
        try all(
            """
            SELECT number, kind, quarter, place, issue, as_at, issued_at
            FROM issued_pack
            WHERE year_start = \(year)
            ORDER BY number DESC
            """
        ) { row in
            let quarter = try row.optionalText("quarter").flatMap(RoundQuarter.init)
            guard let key = PackKey(try row.choice("kind"), quarter, place: try row.optionalText("place")) else {
                throw StorageError.unexpectedValue(table: "issued_pack", column: "quarter")
            }
            return StoredPackEntry(
                number: try row.integer("number"), key: key, issue: try row.integer("issue"),
                asAt: try row.date("as_at"), issuedOn: try row.instant("issued_at").day)
        }
    }

    /// Every count that a figure of any issued pack printed, each once. Whatever a partner was sent counts as known to all.
    package func packFacts() throws -> Set<QuotedFigure.Fact> {
        var facts: Set<QuotedFigure.Fact> = []
        try forEach("SELECT figures FROM issued_pack WHERE figures LIKE '%\"facts\"%'") { row in
            let book: FigureBook = try SealedText.value(Array(try row.text("figures").utf8))
            for figure in book.figures.values { facts.formUnion(figure.facts) }
        }
        return facts
    }

    /// The counts of a measure that packs printed, each with the first day.
    package func packFacts(of measure: String) throws -> [QuotedFigure.Fact: CalendarDate] {
        var facts: [QuotedFigure.Fact: CalendarDate] = [:]
        try forEach("SELECT figures, as_at FROM issued_pack WHERE figures LIKE \("%" + measure + "%")") { row in
            let book: FigureBook = try SealedText.value(Array(try row.text("figures").utf8))
            let day = try row.date("as_at")
            for fact in book.figures.values.flatMap(\.facts) where fact.measure == measure {
                facts[fact] = min(facts[fact] ?? day, day)
            }
        }
        return facts
    }
}
