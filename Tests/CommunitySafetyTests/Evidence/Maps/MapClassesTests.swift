import CommunitySafety
import Testing

@Suite struct `Classes of a map` {
    @Test func `are five of equal width with round limits`() throws {
        let classes = try #require(MapClasses([212, 44, 93, 130, 8, 199], isWhole: true))
        // A fifth of 213 is 42.6; the next round number is 50.
        #expect(classes.limits == [0, 50, 100, 150, 200])
        #expect(classes.words == ["0 to 49", "50 to 99", "100 to 149", "150 to 199", "200 to 212"])
        #expect([0, 49, 50, 149, 150, 212].map { classes.step(of: $0) } == [0, 0, 1, 2, 3, 4])
    }

    @Test func `double where one place has far more than the others`() throws {
        let classes = try #require(MapClasses([800, 30, 12, 9, 41, 55, 60, 8, 22, 31], isWhole: true))
        // A sixteenth of 800 is 50.
        #expect(classes.limits == [0, 50, 100, 200, 400])
        #expect(classes.words.last == "400 to 800")
    }

    @Test func `of rates say where the next begins`() throws {
        let classes = try #require(MapClasses([0.9, 3.1, 4.9], isWhole: false))
        #expect(classes.limits == [0, 1, 2, 3, 4])
        #expect(classes.words.first == "0 to under 1" && classes.words.last == "4 to 4.9")
    }

    @Test func `of nothing are none, and of noughts one`() {
        #expect(MapClasses([], isWhole: true) == nil)
        #expect(MapClasses([0, 0], isWhole: true)?.words == ["0"])
        #expect(MapClasses([3, 1, 0, 2], isWhole: true)?.words == ["0", "1", "2", "3"])
    }
}

@Suite struct `Places beside each other` {
    private func square(_ east: Double, _ north: Double) -> AreaShape? {
        AreaShape(polygons: [
            [
                [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
                    AreaShape.Point(longitude: (east + $0.0) / 100, latitude: 51 + (north + $0.1) / 100)
                }
            ]
        ])
    }

    @Test func `touch by a side or a corner`() {
        let shapes = [square(0, 0), square(1, 0), square(1, 1), square(3, 0), nil]
        #expect(AreaNeighbours(shapes).lists == [[1, 2], [0, 2], [0, 1], [], []])
    }

    @Test(arguments: [
        ("Swanley St Mary's", "swanley-st-marys"),
        ("Halstead, Knockholt & Badgers Mount", "halstead-knockholt-and-badgers-mount"),
        ("St. Mary’s", "st-marys"), ("  Castle ", "castle"),
    ])
    func `have names that an address can hold and that lead back`(name: String, slug: String) throws {
        let area = try #require(Area(code: "X05000001", kind: .ward, name: name))
        #expect(area.slug == slug)
        #expect(AreaNames.key(area.slug) == AreaNames.key(name))
    }
}
