import Templates
import Testing

struct WelshAlphabetTests {
    @Test(arguments: [
        ["calon", "cyw", "chwaer", "dafad", "dydd", "ddoe", "eira"],
        [
            "afal", "bwyd", "ci", "chi", "da", "ddafad", "enw", "fy", "ffa", "gardd", "ngardd", "haf", "iâr", "jam", "kilo",
            "lamp",
            "llan", "mam", "nain", "oen", "pen", "phen", "quiz", "radio", "rhad", "sul", "tad", "thad", "un", "van", "wy", "xeno",
            "ysgol", "zebra",
        ],
        ["Caernarfon", "Conwy", "Cwmbrân", "Chirk"],
        ["Lampeter", "Loughor", "Llangefni", "Llangollen", "Llanelli", "Llanidloes", "Maesteg"],
        ["Bangor", "Bala", "Barri"],
        ["angel", "ail", "allan", "am"],
        ["Rogers", "Rowlands", "Rhys", "Sayce"],
        ["Davies", "Dyfed", "Ddraig"], ["Fôn", "Fychan", "Ffestiniog"], ["Pryce", "Pwll", "Philip"], ["Thomas", "Ulw"],
        ["Taylor", "Tudur", "Thomas"],
        ["tal", "tâl", "talu"], ["gwyr", "gŵyr", "gwyrdd"], ["a", "â", "ab"], ["mor", "môr", "morfa"],
        ["mai", "Mai", "maint"], ["ll", "Ll", "LL"], ["tan", "Tan", "tân", "Tân"],
        ["McDonald", "McHugh", "Mcz", "Mchugh"],
        ["Ap Dafydd", "Ap Rhys", "Apps", "apRhys"],
        ["O'Brien", "O’Brien", "Oakley"], ["Ty Coch", "Ty-mawr", "Tyddyn"],
        ["2", "3", "a"], ["", " ", "1", "a", "z", "Ж", "中"], ["Lukasz", "Łukasz", "Lukaszz"], ["Zoe", "Zoë", "Zofia"],
        ["!", "1", "Elin"],
    ])
    func `names stand in the order of the Welsh alphabet`(names: [String]) {
        #expect(WelshAlphabet.sorted(names.reversed()) == names)
        for (left, right) in zip(names, names.dropFirst()) {
            #expect(WelshAlphabet.areInIncreasingOrder(left, right))
            #expect(!WelshAlphabet.areInIncreasingOrder(right, left))
        }
    }

    @Test func `the order is total`() {
        let pieces = ["", "c", "C", "h", "ŵ", "l", "Ł", "\u{302}", "æ", "-"]
        let names = pieces.flatMap { first in pieces.map { first + $0 } }
        for left in names {
            #expect(!WelshAlphabet.areInIncreasingOrder(left, left))
            for right in names where left != right {
                #expect(WelshAlphabet.areInIncreasingOrder(left, right) != WelshAlphabet.areInIncreasingOrder(right, left))
            }
        }
        let sorted = WelshAlphabet.sorted(names)
        for index in sorted.indices.dropLast() {
            #expect(sorted[(index + 1)...].allSatisfy { !WelshAlphabet.areInIncreasingOrder($0, sorted[index]) })
        }
    }

    @Test func `a name is the same however its accents are stored`() {
        #expect(!WelshAlphabet.areInIncreasingOrder("Siân", "Sia\u{302}n"))
        #expect(!WelshAlphabet.areInIncreasingOrder("Sia\u{302}n", "Siân"))
    }

    @Test func `things of one name stay as they were`() {
        let families = [("Rhys", 1), ("Rowlands", 2), ("Rhys", 3), ("Jones", 4), ("Rhys", 5)]
        #expect(WelshAlphabet.sorted(families) { $0.0 }.map(\.1) == [4, 2, 1, 3, 5])
    }
}
