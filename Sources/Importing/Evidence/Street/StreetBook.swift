internal import CommunitySafety

/// The places and words that street records name, numbered in the order in which they come.
struct StreetBook {
    /// Types and outcomes are numbered in a byte.
    static let wordLimit = 200

    private(set) var places: [StreetPlace] = []
    private(set) var lsoas: [StreetLSOA] = []
    private var placeNumbers: [StreetPlace: UInt32] = [:]
    private var lsoaWords = ByteNumbers()
    private var types = ByteNumbers()
    private var outcomes = ByteNumbers()

    init() { _ = UnsafeBufferPointer<UInt8>.empty { outcomes.number(of: $0) } }

    var typeNames: [String] { types.words.map(FieldScanner.text) }
    var outcomeNames: [String] { outcomes.words.map(FieldScanner.text) }

    mutating func number(of place: StreetPlace) -> UInt32 {
        if let known = placeNumbers[place] { return known }
        let number = UInt32(places.count)
        placeNumbers[place] = number
        places.append(place)
        return number
    }

    /// Nil for a word too many.
    mutating func type(_ word: UnsafeBufferPointer<UInt8>) -> UInt8? { Self.small(types.number(of: word)) }

    mutating func outcome(_ word: UnsafeBufferPointer<UInt8>) -> UInt8? { Self.small(outcomes.number(of: word)) }

    /// A small area, by the bytes of its code and name with what stands between them.
    mutating func lsoa(_ words: UnsafeBufferPointer<UInt8>, _ make: () -> StreetLSOA) -> Int32 {
        let number = lsoaWords.number(of: words)
        if number == lsoas.count { lsoas.append(make()) }
        return Int32(number)
    }

    private static func small(_ number: Int) -> UInt8? { number < wordLimit ? UInt8(number) : nil }
}

extension UnsafeBufferPointer<UInt8> {
    static func empty<Value>(_ work: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        work(UnsafeBufferPointer(start: nil, count: 0))
    }
}
