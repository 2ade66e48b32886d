/// Names of firms, products and charities, which never mutate: yn Tesco, i Google.
enum Brands {
    static let words = WordList(
        """
        B&M B&Q Barbie Barclays Bargain Barnardo Barnardos Batman Bebo Benson Bensons Bing Blackboard Blippi Blogger Blu-Tack
        Bluetooth Bluey BMW Bodycare Bolt Booking Booking.com Boots Bosch Bupa Burger Buzz
        Cadbury Cadwalader Cadwaladers Cafcass Calpol Canva Cardfactory Celtic Childcare Childline Chrome Cineworld Citroën
        Claire Clarks ClassDojo Clintons Co-op Coca-Cola Coke Comic Converse Coop Costa Costco Cruse Curry Currys
        Debenhams Debra Deichmann Deliveroo Dell Dettol DFS Diabetes Dior Discord Disney Dojo Domino Dominos DreamWorks
        Dreamworks Dropbox Dunelm Duolingo Duracell Dyson
        Eventbrite
        Galaxy Gameboy Gap Gillette Glow Gmail Go-Ahead GoCardless Google Gov.uk Greenpeace Greggs Gucci Guinness
        Lego Lidl
        MacDonald Macdonald Macmillan Mailchimp Mamas Marie Marvel Mastercard Matalan McDonald McDonalds Mencap Mentimeter
        Mercedes Messenger Meta Microsoft Minecraft Monsoon Monzo Moodle Moonpig Morrisons Mothercare Mozilla
        Padlet Pampers Panadol Panasonic Pandora Paperchase Papyrus Paramount Parcelforce ParentMail Parentmail ParentPay
        Parentpay Patreon Paw PayPal Paypal Peacocks Peloton Peppa Pepsi Persil Peugeot Philips Pinterest Pixar Play-Doh
        PlayStation Playstation Pluralsight Plusnet Podium Pokémon Post-it Poundland Poundstretcher Prada Premier Pret Primark
        Pringles Puma
        TalkTalk Talktalk Tata Teams TeamSeesaw Techniquest Telegram Teletubbies Tesco Tesla Ticketmaster Tik TikTok Tiktok
        Tinder Tiscali Topshop Toyota Toys Travelodge Trello Tripadvisor Trustpilot Tumblr Twinkl Twitch Twitter
        """)
}
