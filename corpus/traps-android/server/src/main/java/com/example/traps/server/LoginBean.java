package com.example.traps.server;

import javax.faces.application.FacesMessage;
import javax.faces.bean.ManagedBean;
import javax.faces.context.FacesContext;

@ManagedBean
public class LoginBean {

    private String name;
    private boolean agreed;

    public String login() {
        if (!agreed) {
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("Please agree to the terms"));
            return null;
        }
        return "home?faces-redirect=true";
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
