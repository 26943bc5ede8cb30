/// The numbers by which areas are kept, by code.
package struct AreaNumbers: Sendable {
    private let numbers: [String: Int]

    package init(_ numbers: [String: Int]) { self.numbers = numbers }

    package subscript(code: String) -> Int? { numbers[code] }

    package var isEmpty: Bool { numbers.isEmpty }
}

extension Querying {
    /// The numbers of all areas: some thousands at most for a county.
    package func areaNumbers() throws -> AreaNumbers {
        var numbers: [String: Int] = [:]
        try forEach("SELECT code, id FROM area") { numbers[try $0.text("code")] = try $0.integer("id") }
        return AreaNumbers(numbers)
    }
}
