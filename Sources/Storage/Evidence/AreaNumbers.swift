/// The numbers by which areas are kept, by code.
package struct AreaNumbers: Sendable {
    private let numbers: [String: Int]

    package init(_ numbers: [String: Int]) { self.numbers = numbers }

    package subscript(code: String) -> Int? { numbers[code] }

    package var isEmpty: Bool { numbers.isEmpty }
}

extension Querying {
    /// The numbers of all areas: some thousands at most for a county. A place of our own that was joined to an official one
    /// answers to that one's number.
    package func areaNumbers() throws -> AreaNumbers {
        var numbers: [String: Int] = [:]
        try forEach(
            """
            SELECT code, COALESCE(joined_to, id) AS number
            FROM area
            LEFT JOIN own_place ON own_place.area_id = area.id
            """
        ) { numbers[try $0.text("code")] = try $0.integer("number") }
        return AreaNumbers(numbers)
    }
}
