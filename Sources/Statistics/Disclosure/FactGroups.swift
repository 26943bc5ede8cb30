/// Facts gathered into groups that sums link.
struct FactGroups {
    /// Every fact once, in order within its group; groups in the order of their first fact.
    let members: [[Int]]

    /// The cost is the length of all sums.
    init(count: Int, sums: [[Int]]) {
        var leader = Array(0..<count)
        func first(_ fact: Int) -> Int {
            var fact = fact
            while leader[fact] != fact {
                leader[fact] = leader[leader[fact]]
                fact = leader[fact]
            }
            return fact
        }
        for sum in sums {
            for fact in sum.dropFirst() {
                let (one, other) = (first(sum[0]), first(fact))
                leader[max(one, other)] = min(one, other)
            }
        }
        // A group's leader is its first fact, so that groups come in the order of their leaders.
        var group = Array(repeating: -1, count: count)
        var members: [[Int]] = []
        for fact in 0..<count {
            let leader = first(fact)
            if group[leader] < 0 {
                group[leader] = members.count
                members.append([])
            }
            members[group[leader]].append(fact)
        }
        self.members = members
    }
}
