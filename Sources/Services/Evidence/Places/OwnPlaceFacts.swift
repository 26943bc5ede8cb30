internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What somebody typed of a place of our own, looked through.
struct OwnPlaceFacts: Sendable {
    let name: String
    let otherNames: [String]
    let district: StoredArea?

    /// Throws `invalid` with everything that can't be kept, each at its field.
    init(_ typed: KeepPlaces.Typed, code: String?, in store: some Querying) throws {
        var problems: [Diagnostic] = []
        func tried<Value>(_ work: () throws -> Value, or other: Value) throws -> Value {
            do {
                return try work()
            } catch {
                guard let error = error as? ServiceError, case .invalid(let found) = error else { throw error }
                problems += found
                return other
            }
        }
        name = try tried({ try Self.free(try Self.name(typed.name, field: "name"), but: code, in: store) }, or: "")
        otherNames = try tried({ try Self.names(typed.otherNames) }, or: [])
        district = try tried({ try Self.district(typed.district, in: store) }, or: nil)
        guard problems.isEmpty else { throw ServiceError.invalid(problems) }
    }

    /// A name in one line, without what can't be seen.
    static func name(_ text: String, field: String) throws(ServiceError) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let name = String(String.UnicodeScalarView(words.unicodeScalars.filter { !isHidden($0) }))
        guard !AreaNames.key(name).isEmpty else {
            throw .invalid([.form(field, "The place has no name.", "Write it as people say it: Quay estate.")])
        }
        guard name.count <= 120, name.utf8.count <= 300 else {
            throw .invalid([.form(field, "The name is very long.", "Use at most 120 characters.")])
        }
        guard Area.kind(ofCode: name.uppercased()) == nil else {
            throw .invalid([.form(field, "That is the code of an official place.", "Give it a name of words.")])
        }
        return name
    }

    /// Controls and marks that turn the direction of writing.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }

    private static func free(_ name: String, but code: String?, in store: some Querying) throws -> String {
        let key = AreaNames.key(name)
        let other = try store.ownPlaces().first {
            $0.area.code != code && $0.joined == nil && AreaNames.key($0.area.name) == key
        }
        guard let other else { return name }
        throw ServiceError.invalid([
            .form(
                "name", "Another place of our own is called so.",
                other.isRemoved
                    ? "It was removed: put it back, or give another name." : "Change that one, or give another name.")
        ])
    }

    private static func names(_ text: String) throws(ServiceError) -> [String] {
        var names: [String] = []
        for line in text.split(whereSeparator: \.isNewline) where line.contains(where: { !$0.isWhitespace }) {
            names.append(try name(String(line), field: "others"))
            guard names.count <= 20 else {
                throw .invalid([.form("others", "That are more than twenty names.", "Keep those that are in use.")])
            }
        }
        return names
    }

    private static func district(_ words: String, in store: some Querying) throws -> StoredArea? {
        let words = String(words.prefix(200))
        guard !AreaNames.key(words).isEmpty else { return nil }
        let found = try store.areas(meant: words, kind: .district)
        guard let district = found.first, found.count == 1 else {
            throw ServiceError.invalid([
                .form(
                    "district",
                    found.isEmpty ? "No district on record is called so." : "Several districts are called so.",
                    found.isEmpty ? "Leave it empty, or write a name that the page of places shows." : "Write its code."
                )
            ])
        }
        return district
    }
}
