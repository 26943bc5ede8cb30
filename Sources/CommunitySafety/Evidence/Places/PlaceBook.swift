/// The places that files speak of, in the order in which they come.
public struct PlaceBook: Sendable, Hashable {
    public private(set) var places: [PlaceFacts] = []
    private var numbers: [String: Int] = [:]

    public init() {}

    public subscript(code: String) -> PlaceFacts? { numbers[code].map { places[$0] } }

    /// Whether the place's code is one that can be told; its kind is the code's.
    @discardableResult
    public mutating func add(
        code: String, name: String? = nil, vintage: Int? = nil, otherNames: [String] = []
    ) -> Bool {
        let number: Int
        if let known = numbers[code] {
            number = known
        } else {
            guard let kind = Area.kind(ofCode: code) else { return false }
            number = places.count
            numbers[code] = number
            places.append(PlaceFacts(code: code, kind: kind))
        }
        if let vintage { places[number].vintages.insert(vintage) }
        if let name { places[number].call(name, vintage: vintage ?? 0) }
        for name in otherNames { places[number].addOther(name) }
        return true
    }

    /// A place of the partnership’s own, by the code that it got where it was made; false for another code.
    @discardableResult
    public mutating func addOwn(code: String, name: String) -> Bool {
        guard code.hasPrefix("OWN-"), code.utf8.count <= 40, !AreaNames.key(name).isEmpty,
            code.utf8.dropFirst(4).allSatisfy({ (48...57).contains($0) }), code.utf8.count > 4
        else { return false }
        if numbers[code] == nil {
            numbers[code] = places.count
            places.append(PlaceFacts(code: code, kind: .custom))
        }
        if let number = numbers[code] { places[number].call(name, vintage: 0) }
        return true
    }

    /// Says that a place lies in another; both must have been added, and the second be larger.
    public mutating func add(_ code: String, liesIn parent: String, vintage: Int) {
        guard let number = numbers[code], let other = numbers[parent],
            places[number].kind.size < places[other].kind.size
        else { return }
        places[number].parents.insert(.init(code: parent, vintage: vintage))
    }

    /// Gives an added place its edge in an edition; false when it has one of that edition.
    public mutating func add(_ shape: AreaShape, of code: String, vintage: Int) -> Bool {
        guard let number = numbers[code], places[number].shapes[vintage] == nil else { return false }
        places[number].shapes[vintage] = shape
        return true
    }
}

extension PlaceFacts {
    /// The name of the newest edition stands; the others are other names.
    fileprivate mutating func call(_ name: String, vintage: Int) {
        let name = name.trimmed
        guard !name.isEmpty, name.utf8.count <= 300 else { return }
        guard let standing = called else {
            called = Name(name, vintage: vintage)
            return
        }
        if vintage > standing.vintage {
            called = Name(name, vintage: vintage)
            addOther(standing.name)
        } else {
            addOther(name)
        }
    }

    fileprivate mutating func addOther(_ name: String) {
        let name = name.trimmed
        guard !name.isEmpty, name.utf8.count <= 300, !AreaNames.key(name).isEmpty, name != called?.name,
            !otherNames.contains(name)
        else { return }
        otherNames.append(name)
    }
}
