/// English words with which names and titles begin: The Gate, Parents Council.
enum EnglishWords {
    static let words = WordList(
        """
        Basketball Bay Beach Beautiful Beavers Best Better Big Bike Birthday Black Blue Boat Book Books Bookshop Bowl Bowling
        Bowls Boys Brass Bread Break Breakfast Bridge Bright Brown Brownies Building Business
        Cake Care Careers Castle Cathedral Catholic Center Centre Church Club Club's Clubs Coffee College Community Cool
        Council Country County Court Creative Cricket Cubs Cup
        Dads Daily Dance Design Digital Dinner Discovery Dragon Dragon's Dragons
        Garden Gardens Gate Girls Global Gold Golden Good Great Green Group Guide Guides Guild Gym
        Little Lunch
        Market Maths Meeting Members Men's Mental Message Messages Mission Money Mother Mothers Moving Museum Music
        Parenting Parents Parish Park Party Play Players Playgroup Playing Police Pool Pre-school Preschool Primary Programme
        Project Pub Public
        Road
        Scouts Street
        Table Tea Teacher Teachers Teaching Team Tennis The Toddlers Tots Tour Town Training Transport Trust
        """)
}
