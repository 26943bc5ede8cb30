/// The parts of a plan's lasting addresses.
public enum Slug {
    /// Lower-case words joined by hyphens, at most `limit` characters and never cut within a word: `drug-misuse-and-county-lines`.
    public static func make(from name: String, limit: Int = 60) -> String {
        var slug = ""
        for word in Wording.words(name).map(ascii) where !word.isEmpty {
            guard slug.isEmpty || slug.utf8.count + word.utf8.count < limit else { break }
            slug += slug.isEmpty ? String(word.prefix(limit)) : "-" + word
        }
        return slug.isEmpty ? "part" : slug
    }

    /// The word with its accents taken off; letters that have no plain form are left out.
    private static func ascii(_ word: String) -> String {
        var plain = ""
        for scalar in word.unicodeScalars {
            if scalar.isASCII {
                plain.unicodeScalars.append(scalar)
            } else if let letter = accented[scalar] {
                plain.append(letter)
            }
        }
        return plain
    }

    private static let accented: [Unicode.Scalar: Character] = {
        let families: [(Character, String)] = [
            ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõöø"),
            ("u", "ùúûü"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"),
        ]
        var table: [Unicode.Scalar: Character] = [:]
        for (plain, letters) in families { for scalar in letters.unicodeScalars { table[scalar] = plain } }
        return table
    }()
}

/// Hands out addresses so that none is used twice.
public struct AddressRegister: Sendable {
    private var uses: [String: Int] = [:]
    private var taken: Set<String> = []

    public init() {}

    /// The wished address for its first use, then `6.2-b`, `6.2-c`, …; after `-z` the counting goes on as `-27`.
    public mutating func claim(_ wish: String) -> String {
        var count = uses[wish, default: 0]
        var address: String
        repeat {
            count += 1
            address = count == 1 ? wish : wish + "-" + Self.suffix(count)
        } while taken.contains(address)
        uses[wish] = count
        taken.insert(address)
        return address
    }

    private static func suffix(_ count: Int) -> String {
        guard count <= 26, let scalar = Unicode.Scalar(96 + count) else { return String(count) }
        return String(Character(scalar))
    }
}

extension AddressRegister {
    /// The address of an action: its printed reference in lower case where it has one, else the number of its priority
    /// and its position there (`3-p2`: the second action of priority 3), else its position in the plan (`p7`).
    public mutating func claimAction(reference: String?, priorityNumber: Int?, position: Int) -> String {
        if let reference, let wish = Self.addressable(reference) { return claim(wish) }
        guard let priorityNumber else { return claim("p\(position)") }
        return claim("\(priorityNumber)-p\(position)")
    }

    /// The reference with letters, digits and full stops only; nil when nothing is left.
    private static func addressable(_ reference: String) -> String? {
        var address = ""
        for scalar in reference.lowercased().unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
                address.unicodeScalars.append(scalar)
            } else if scalar == "." || scalar == "/" || scalar == "-" || scalar == " " {
                if !address.isEmpty, !address.hasSuffix("."), !address.hasSuffix("-") {
                    address += scalar == "." ? "." : "-"
                }
            }
        }
        while address.hasSuffix(".") || address.hasSuffix("-") { address.removeLast() }
        return address.isEmpty ? nil : String(address.prefix(40))
    }
}
