import CommunitySafety
import Foundation
import Storage
import Testing

/// Kent's districts, small areas and wards, put into a store as loads of look-ups and boundaries would.
struct KentPlaces {
    private var numbers: [String: Int] = [:]

    private struct Map: Decodable {
        struct Feature: Decodable {
            struct Names: Decodable {
                let code, name, district: String
                enum CodingKeys: String, CodingKey { case code = "WD25CD", name = "WD25NM", district = "LAD25CD" }
            }
            struct Shape: Decodable {
                let polygons: [[[[Double]]]]
                enum Key: CodingKey { case type, coordinates }

                init(from decoder: any Decoder) throws {
                    let container = try decoder.container(keyedBy: Key.self)
                    let isSeveral = try container.decode(String.self, forKey: .type) == "MultiPolygon"
                    polygons =
                        isSeveral
                        ? try container.decode([[[[Double]]]].self, forKey: .coordinates)
                        : [try container.decode([[[Double]]].self, forKey: .coordinates)]
                }
            }
            let properties: Names
            let geometry: Shape
        }
        let features: [Feature]
    }

    mutating func lookUps(in transaction: inout Transaction) throws {
        for row in try SharedData.table("lookups-kent/ltla24_csp24_pfa24_kent.csv") {
            let district = try keep(row["ltla24_code"], .district, row["ltla24_name"], in: &transaction)
            let force = try keep(row["pfa24_code"], .force, row["pfa24_name"], in: &transaction)
            try transaction.keepParent(force, ofArea: district, vintage: 2024)
        }
        for row in try SharedData.table("lookups-kent/lsoa21_ward24_ltla24_kent.csv") {
            let area = try keep(row["lsoa21_code"], .lsoa, row["lsoa21_name"], in: &transaction)
            let ward = try keep(row["ward24_code"], .ward, row["ward24_name"], in: &transaction)
            let district = try keep(row["ltla24_code"], .district, row["ltla24_name"], in: &transaction)
            try transaction.keepParent(ward, ofArea: area, vintage: 2024)
            try transaction.keepParent(district, ofArea: area, vintage: 2024)
            try transaction.keepParent(district, ofArea: ward, vintage: 2024)
        }
        for row in try SharedData.table("lookups-kent/lsoa11_lsoa21_ltla22_kent.csv") {
            let area = try keep(row["lsoa11_code"], .lsoa, row["lsoa11_name"], in: &transaction)
            let district = try keep(row["ltla22_code"], .district, row["ltla22_name"], in: &transaction)
            try transaction.keepParent(district, ofArea: area, vintage: 2022)
        }
    }

    mutating func wardEdges(_ path: String, in transaction: inout Transaction) throws {
        let map = try JSONDecoder().decode(Map.self, from: Data(try #require(try SharedData.bytes(path))))
        for feature in map.features {
            let names = feature.properties
            let ward = try keep(names.code, .ward, names.name, in: &transaction)
            try transaction.keepParent(#require(numbers[names.district]), ofArea: ward, vintage: 2025)
            let shape = try #require(
                AreaShape(
                    polygons: feature.geometry.polygons.map {
                        $0.map { $0.map { AreaShape.Point(longitude: $0[0], latitude: $0[1]) } }
                    }))
            try transaction.execute(
                """
                INSERT INTO area_boundary (area_id, vintage, west, south, east, north, shape)
                VALUES (\(ward), 2025, \(shape.box.west), \(shape.box.south), \(shape.box.east), \(shape.box.north),
                    \(shape.encoded))
                """)
        }
    }

    private mutating func keep(
        _ code: String?, _ kind: AreaKind, _ name: String?, in transaction: inout Transaction
    ) throws -> Int {
        let area = try #require(Area(code: code ?? "", kind: kind, name: name ?? ""))
        if let known = numbers[area.code] { return known }
        let number = try transaction.keep(area, number: nil, next: numbers.count + 1)
        numbers[area.code] = number
        return number
    }
}
