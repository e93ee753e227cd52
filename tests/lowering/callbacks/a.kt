class A {
    fun f() {
        button.setOnClickListener { v -> start() }
        executor.execute(this::run)
        dialog.show(object : Listener {
            override fun onAgree(id: String) {
                start()
            }
        })
    }
}
