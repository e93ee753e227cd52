class A {
    void f() {
        button.setOnClickListener(v -> start());
        executor.execute(this::run);
        dialog.show(new Listener() {
            @Override
            public void onAgree(String id) {
                start();
            }
        });
    }
}
