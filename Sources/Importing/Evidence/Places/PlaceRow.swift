import CommunitySafety

/// The places of one row of a look-up, or of one feature: each with code, edition and names.
struct PlaceRow {
    struct Entry {
        let code: String
        let level: String
        let vintage: Int?
        var name: String?
        var otherNames: [String] = []
    }

    /// In the order of the columns.
    private(set) var entries: [Entry] = []
    private var names: [(column: PlaceColumn, value: String)] = []

    /// Takes what stands in the columns; an empty value says nothing.
    init(_ values: [(column: PlaceColumn, value: String)]) {
        for (column, value) in values where !value.isEmpty {
            if column.role == .code {
                entries.append(Entry(code: value, level: column.level, vintage: column.vintage))
            } else {
                names.append((column, value))
            }
        }
        for index in entries.indices { giveNames(to: index) }
    }

    /// A name belongs to the code of its geography and year, or of its geography alone where it has no year.
    private mutating func giveNames(to index: Int) {
        let entry = entries[index]
        for (column, value) in names where column.level == entry.level {
            guard column.vintage == entry.vintage || column.vintage == nil || entry.vintage == nil else { continue }
            if column.role == .name, entries[index].name == nil || column.vintage == entry.vintage {
                entries[index].name = value
            } else if column.role == .otherName {
                entries[index].otherNames.append(value)
            }
        }
    }

    /// Adds its places to the book with what lies in what; answers the codes that are of no kind known here.
    ///
    /// `vintage` is the year of the row where a column names none, `fallback` where the row names none either.
    func add(to book: inout PlaceBook, vintage: Int?, fallback: Int) -> [Entry] {
        var known: [(entry: Entry, size: Int)] = []
        var unknown: [Entry] = []
        for entry in entries {
            let isAdded = book.add(
                code: entry.code, name: entry.name, vintage: entry.vintage ?? vintage, otherNames: entry.otherNames)
            if isAdded, let size = Area.kind(ofCode: entry.code)?.size {
                known.append((entry, size))
            } else {
                unknown.append(entry)
            }
        }
        for (place, size) in known {
            for (parent, other) in known where size < other {
                let year = parent.vintage ?? place.vintage ?? vintage ?? fallback
                book.add(place.code, liesIn: parent.code, vintage: year)
            }
        }
        return unknown
    }
}
